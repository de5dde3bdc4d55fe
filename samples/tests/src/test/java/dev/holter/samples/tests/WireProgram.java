/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.tests;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** The programs of samples/wire: the same on two versions of Netty. */
enum WireProgram {
  NETTY_41("wire/netty41"),
  NETTY_42("wire/netty42");

  /** Of all programs of samples/wire. */
  static final String PACKAGE = "dev.holter.samples.wire.";

  private final String folder;

  WireProgram(String folder) {
    this.folder = folder;
  }

  /** Each of them on each JDK: the source of parameterized tests. */
  static Stream<Arguments> onEachJdk() {
    return Jdks.all().flatMap(jdk -> Stream.of(values()).map(p -> Arguments.of(p, jdk)));
  }

  String classPath() {
    Path target = Jars.sample(folder);
    return this == NETTY_41
        ? target.resolve("wire.jar") + ":" + target + "/lib/*"
        : target + "/lib/*";
  }

  String main(String simpleName) {
    return PACKAGE + simpleName;
  }
}
