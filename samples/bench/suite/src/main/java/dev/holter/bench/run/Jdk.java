/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.bench.run;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A JDK that programs are measured on. */
public record Jdk(int feature, String version, Path home) {

  private static final int OLDEST = 17;

  /** Those named, separated as paths are, else every one beside the running one. */
  public static List<Jdk> all(String named) {
    Map<Integer, Jdk> byFeature = new TreeMap<>();
    for (Path home : named.isBlank() ? besideRunning() : paths(named)) {
      Jdk jdk = of(home);
      if (jdk.feature >= OLDEST && Files.isExecutable(Path.of(jdk.tool("java")))) {
        byFeature.putIfAbsent(jdk.feature, jdk);
      }
    }
    return List.copyOf(byFeature.values());
  }

  private static List<Path> paths(String named) {
    return Stream.of(named.split(File.pathSeparator)).map(Path::of).toList();
  }

  private static List<Path> besideRunning() {
    try {
      Path running = Path.of(System.getProperty("java.home")).toRealPath();
      try (Stream<Path> siblings = Files.list(running.getParent())) {
        return Stream.concat(Stream.of(running), siblings.sorted(Comparator.naturalOrder()))
            .toList();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Jdk of(Path home) {
    Properties release = new Properties();
    try (var in = Files.newInputStream(home.resolve("release"))) {
      release.load(in);
    } catch (IOException e) {
      return new Jdk(0, "", home); // no JDK
    }
    String version = unquoted(release, "JAVA_VERSION");
    String full =
        release.containsKey("JAVA_RUNTIME_VERSION") ? "JAVA_RUNTIME_VERSION" : "JAVA_VERSION";
    int feature = Integer.parseInt("0" + version.split("[^0-9]")[0]);
    return new Jdk(feature, unquoted(release, full) + " " + unquoted(release, "IMPLEMENTOR"), home);
  }

  private static String unquoted(Properties release, String key) {
    return release.getProperty(key, "").replace("\"", "");
  }

  /** The path of one of its programs. */
  public String tool(String name) {
    return home.resolve("bin").resolve(name).toString();
  }
}
