/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.bench.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;

/** The same server once for each variant, side by side, each idle while another has the load. */
public final class Servers implements AutoCloseable {

  /** What a request leaves to be done after its answer. */
  private static final long REST_MILLIS = 50;

  private static final String HEAP = "256m";

  private final List<Server> servers = new ArrayList<>();
  private final Set<Variant> notStarted = EnumSet.noneOf(Variant.class);

  /**
   * Starts them, with so many loops each; one that does not start under a peer is left out.
   *
   * @param options of the JVM, besides those of a variant
   */
  public Servers(
      Places places,
      Jdk jdk,
      Scenario scenario,
      List<Variant> variants,
      int loops,
      String... options) {
    Path work = places.work("servers");
    for (Variant variant : variants) {
      List<String> command =
          new ArrayList<>(List.of(jdk.tool("java"), "-Xms" + HEAP, "-Xmx" + HEAP));
      command.addAll(List.of(options));
      command.addAll(variant.options(places, work.resolve(variant.id() + ".jfr")));
      command.addAll(List.of("-cp", places.servers(), scenario.program(), "" + loops));
      Program program = new Program(command, work, work.resolve(variant.id() + ".err"));
      try {
        servers.add(new Server(variant, program, Integer.parseInt(program.await("port"))));
      } catch (IllegalStateException e) {
        if (!variant.isPeer()) {
          throw e;
        }
        program.close();
        notStarted.add(variant);
        System.err.printf(
            "bench: without %s: %s does not start under it%n", variant.id(), scenario.program());
      }
    }
  }

  /** Peers under which the server does not start. */
  public Set<Variant> notStarted() {
    return notStarted;
  }

  /** In an order drawn anew. */
  public List<Server> shuffled(Random random) {
    List<Server> order = new ArrayList<>(servers);
    Collections.shuffle(order, random);
    return order;
  }

  /** That of a variant. */
  public Server of(Variant variant) {
    return servers.stream().filter(s -> s.variant() == variant).findFirst().orElseThrow();
  }

  @Override
  public void close() {
    servers.forEach(server -> server.program().close());
  }

  /** One of them. */
  public record Server(Variant variant, Program program, int port) {

    /** Has it asked by something and says what came of it. */
    public <T> Slice<T> during(IntFunction<T> asked) throws InterruptedException {
      CpuTime before = program.cpu();
      T answer = asked.apply(port);
      TimeUnit.MILLISECONDS.sleep(REST_MILLIS);
      return new Slice<>(answer, program.cpu().since(before));
    }
  }

  /** What came of some load, and the CPU time that the server took for it. */
  public record Slice<T>(T answer, CpuTime cpu) {}
}
