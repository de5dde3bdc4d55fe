/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.tests;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * The JDKs to test on: those of {@code holter.test.jdks}, else every one beside the running JDK.
 */
final class Jdks {

  private static final int OLDEST = 17;

  private Jdks() {}

  /** Each JDK once, whatever links lead to it. */
  static Stream<Jdk> all() {
    String named = System.getProperty("holter.test.jdks", "");
    List<Path> homes =
        named.isBlank()
            ? beside(Path.of(System.getProperty("java.home")))
            : Stream.of(named.split(File.pathSeparator)).map(Path::of).toList();
    Map<Path, Jdk> byRealPath = new LinkedHashMap<>();
    for (Path home : homes) {
      if (Files.isExecutable(home.resolve("bin/java")) && feature(home) >= OLDEST) {
        byRealPath.putIfAbsent(real(home), new Jdk(feature(home), real(home)));
      }
    }
    return byRealPath.values().stream().sorted((a, b) -> a.feature() - b.feature());
  }

  private static List<Path> beside(Path running) {
    try (Stream<Path> siblings = Files.list(real(running).getParent())) {
      return Stream.concat(Stream.of(running), siblings.sorted()).toList();
    } catch (IOException e) {
      return List.of(running);
    }
  }

  private static int feature(Path home) {
    Properties release = new Properties();
    try (var in = Files.newInputStream(home.resolve("release"))) {
      release.load(in);
      String version = release.getProperty("JAVA_VERSION", "0").replace("\"", "");
      return Integer.parseInt(version.split("[^0-9]")[0]);
    } catch (IOException | NumberFormatException e) {
      return 0; // not a JDK we know how to read
    }
  }

  private static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException e) {
      return path.toAbsolutePath();
    }
  }

  /** One JDK. */
  record Jdk(int feature, Path home) {

    String tool(String name) {
      return home.resolve("bin").resolve(name).toString();
    }

    @Override
    public String toString() {
      return "JDK " + feature;
    }
  }
}
