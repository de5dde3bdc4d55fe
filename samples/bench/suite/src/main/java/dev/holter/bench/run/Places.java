/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.bench.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Where things are. */
public record Places(Path root) {

  /** The checkout that {@code holter.root} names. */
  public static Places here() {
    return new Places(Path.of(System.getProperty("holter.root", ".")).toAbsolutePath().normalize());
  }

  /** The agent's jar. */
  public Path agent() {
    return root.resolve("agent/target/holter-agent.jar");
  }

  /** The jar of the command line. */
  public Path cli() {
    return root.resolve("cli/target/holter.jar");
  }

  /** The same as a command for shells. */
  public Path command() {
    return root.resolve("cli/target/holter");
  }

  /** A folder below the benchmarks'. */
  public Path bench(String below) {
    return root.resolve("samples/bench").resolve(below);
  }

  /** Another agent's jar. */
  public Path peer(String name) {
    return bench("target/peers").resolve(name + ".jar");
  }

  /** Where results go. */
  public Path results() {
    return bench("target/results");
  }

  /** The class path of the servers. */
  public String servers() {
    return bench("suite/target/bench.jar") + ":" + bench("suite/target/lib") + "/*";
  }

  /** An empty folder for recordings and what programs say. */
  public Path work(String name) {
    Path folder = bench("target/work").resolve(name);
    clear(folder);
    try {
      return Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Removes a folder and all in it. */
  public static void clear(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
