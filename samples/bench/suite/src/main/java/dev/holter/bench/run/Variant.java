/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.bench.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** What a program is started with. */
public enum Variant {
  NONE("nothing"),
  /** The very same: what two processes that should not differ differ by. */
  AGAIN("nothing, once more"),
  /** An agent that does nothing. */
  EMPTY("an empty agent"),
  JFR("JFR, `settings=default`"),
  OFF("Holter, `recording=off`"),
  HOLTER("Holter"),
  /** Only once the option exists. */
  WIRE_OFF("Holter, `wire=off`"),
  BLOCKHOUND("BlockHound"),
  OTEL("OpenTelemetry's agent");

  private final String title;

  Variant(String title) {
    this.title = title;
  }

  /** Its name in commands and results. */
  public String id() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  /** What a table calls it. */
  public String title() {
    return title;
  }

  /**
   * Whether it is another's agent, of which it is no error of ours that a server cannot wear it.
   */
  boolean isPeer() {
    return this == BLOCKHOUND || this == OTEL;
  }

  /** The variant of this name. */
  public static Variant of(String id) {
    for (Variant variant : values()) {
      if (variant.id().equals(id)) {
        return variant;
      }
    }
    throw new UsageException(
        "no variant is called "
            + id
            + "; there are "
            + Arrays.stream(values()).map(Variant::id).collect(Collectors.joining(", ")));
  }

  /** Those of them that can be had here. */
  public static List<Variant> had(Places places, Collection<Variant> wanted) {
    List<Variant> had = new ArrayList<>();
    for (Variant variant : wanted) {
      boolean there =
          switch (variant) {
            case WIRE_OFF -> hasOption(places, "wire");
            case BLOCKHOUND -> Files.exists(places.peer("blockhound"));
            case OTEL -> Files.exists(places.peer("opentelemetry-javaagent"));
            default -> true;
          };
      if (there) {
        had.add(variant);
      } else {
        System.err.println("bench: without " + variant.id() + ", which is not there");
      }
    }
    return had;
  }

  /** The JVM's options; what is recorded goes into that file. */
  public List<String> options(Places places, Path recording) {
    return switch (this) {
      case NONE, AGAIN -> List.of();
      case EMPTY -> List.of("-javaagent:" + EmptyAgentJar.of(places));
      case JFR -> List.of("-XX:StartFlightRecording:settings=default,filename=" + recording);
      case OFF -> List.of("-javaagent:" + places.agent() + "=recording=off");
      case HOLTER -> List.of("-javaagent:" + places.agent() + "=recording=" + recording);
      case WIRE_OFF -> List.of("-javaagent:" + places.agent() + "=wire=off,recording=" + recording);
      case BLOCKHOUND ->
          List.of(
              "-XX:+AllowRedefinitionToAddDeleteMethods",
              "-javaagent:" + places.peer("blockhound"));
      case OTEL ->
          // nobody listens: what it makes of requests is measured, not what it sends
          List.of(
              "-javaagent:" + places.peer("opentelemetry-javaagent"),
              "-Dotel.traces.exporter=none",
              "-Dotel.metrics.exporter=none",
              "-Dotel.logs.exporter=none");
    };
  }

  private static boolean hasOption(Places places, String name) {
    try (URLClassLoader agent =
        new URLClassLoader(new java.net.URL[] {places.agent().toUri().toURL()}, null)) {
      Object keys = agent.loadClass("dev.holter.agent.Options").getMethod("keys").invoke(null);
      return ((List<?>) keys).contains(name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ReflectiveOperationException e) {
      return false;
    }
  }
}
