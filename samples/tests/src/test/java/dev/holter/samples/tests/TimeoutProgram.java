/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.tests;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** The programs of samples/wire whose timeouts are true and false. */
enum TimeoutProgram {
  NETTY_41("Netty 4.1, gRPC", WireProgram.NETTY_41.classPath(), "FalseTimeouts", "nio", 3),
  NETTY_42("Netty 4.2, gRPC", WireProgram.NETTY_42.classPath(), "FalseTimeouts", "nio", 3),
  NETTY_41_EPOLL(
      "Netty 4.1, gRPC, epoll", WireProgram.NETTY_41.classPath(), "FalseTimeouts", "epoll", 3),
  NETTY_42_EPOLL(
      "Netty 4.2, gRPC, epoll", WireProgram.NETTY_42.classPath(), "FalseTimeouts", "epoll", 3),
  ARMERIA("Armeria", Jars.classPath("wire/armeria"), "ArmeriaKeepalive", "nio", 1),
  ARMERIA_EPOLL("Armeria, epoll", Jars.classPath("wire/armeria"), "ArmeriaKeepalive", "epoll", 1),
  REACTOR_NETTY(
      "Reactor Netty", Jars.classPath("wire/reactor-netty"), "ReactorKeepalive", "nio", 1),
  REACTOR_NETTY_EPOLL(
      "Reactor Netty, epoll", Jars.classPath("wire/reactor-netty"), "ReactorKeepalive", "epoll", 1);

  private final String title;
  private final String classPath;
  private final String main;
  private final String transport;

  /** How many timeouts it tries, each in four cases. */
  final int timeouts;

  TimeoutProgram(String title, String classPath, String main, String transport, int timeouts) {
    this.title = title;
    this.classPath = classPath;
    this.main = WireProgram.PACKAGE + main;
    this.transport = transport;
    this.timeouts = timeouts;
  }

  /** What people call it. */
  String title() {
    return title;
  }

  /** Whether this machine has the transport. */
  boolean runsHere() {
    return !transport.equals("epoll") || System.getProperty("os.name").equals("Linux");
  }

  /** What to start it with. */
  List<String> arguments() {
    return List.of("-Dtransport=" + transport, "-cp", classPath, main);
  }

  /** Each of them on each JDK: the source of parameterized tests. */
  static Stream<Arguments> onEachJdk() {
    return Jdks.all().flatMap(jdk -> Stream.of(values()).map(p -> Arguments.of(p, jdk)));
  }
}
