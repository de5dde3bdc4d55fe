/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.tests;

import java.util.List;

/** Libraries that have event loops, each with a program that uses it, and what its loops are. */
enum ServerCase {
  NETTY_41_NIO(
      new Program("netty41", "netty.NettyServer", "nio"),
      new Library("Netty 4.1, NIO", "netty-transport"),
      new Loops("nioEventLoopGroup-*", 3, "netty-nio", "netty")),

  NETTY_41_EPOLL(
      new Program("netty41", "netty.NettyServer", "epoll"),
      new Library("Netty 4.1, epoll", "netty-transport-classes-epoll"),
      new Loops("epollEventLoopGroup-*", 3, "netty-epoll", "netty"));

  /** For how long a program's loop is blocked at least: the pipe is held for 300 ms. */
  static final double LEAST_MS = 250;

  final Program program;
  final Library library;
  final Loops loops;

  /** Where the program blocks its loop; the source and artifact to be named are globs. */
  final Blocked blocked;

  ServerCase(Program program, Library library, Loops loops) {
    this(
        program,
        library,
        loops,
        new Blocked(
            loops.name,
            "file.read|file.open",
            program.packageName() + ".*#slowPage",
            program.folder + ".jar"));
  }

  ServerCase(Program program, Library library, Loops loops, Blocked blocked) {
    this.program = program;
    this.library = library;
    this.loops = loops;
    this.blocked = blocked;
  }

  /** A folder of samples/servers, its class below dev.holter.servers, and what else to tell it. */
  record Program(String folder, String main, List<String> arguments) {

    Program(String folder, String main, String... arguments) {
      this(folder, "dev.holter.servers." + main, List.of(arguments));
    }

    String packageName() {
      return main.substring(0, main.lastIndexOf('.'));
    }
  }

  /** What people call it, and the jar whose name has the version. */
  record Library(String name, String jar) {}

  /** A glob that all loops of the program must match, how many there are at least, and what. */
  record Loops(String name, int atLeast, String kind, String framework) {}

  /** All are globs. */
  record Blocked(String loop, String rule, String source, String artifact) {}
}
