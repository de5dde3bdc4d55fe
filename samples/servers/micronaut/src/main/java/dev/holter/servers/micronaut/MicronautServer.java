/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.servers.micronaut;

import dev.holter.samples.stage.Tour;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.util.Map;

/** A Micronaut application. Argument: {@code healthy} or {@code blocked}. */
public final class MicronautServer {

  private MicronautServer() {}

  /** Serves a tour. */
  public static void main(String[] args) throws Exception {
    Tour tour = Tour.of(args);
    try (ApplicationContext context =
        ApplicationContext.builder(
                Map.of("micronaut.server.port", "-1", "micronaut.server.host", "127.0.0.1"))
            .singletons(tour)
            .start()) {
      try (EmbeddedServer server = context.getBean(EmbeddedServer.class).start()) {
        tour.take(server.getPort());
      }
    }
  }
}
