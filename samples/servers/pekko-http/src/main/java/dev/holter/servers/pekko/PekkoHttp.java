/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.servers.pekko;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import dev.holter.samples.stage.Tour;
import dev.holter.samples.stage.Visitor;
import java.time.Duration;
import org.apache.pekko.actor.ActorSystem;
import org.apache.pekko.http.javadsl.Http;
import org.apache.pekko.http.javadsl.ServerBinding;
import org.apache.pekko.http.javadsl.model.HttpResponse;

/**
 * Pekko's selector runs no user code: it sends messages to actors. But to send one may mean to hand
 * the actor to its dispatcher's executor, and that is the user's to choose.
 */
public final class PekkoHttp {

  private PekkoHttp() {}

  /** Serves and visits, {@code healthy} or {@code blocked}. */
  public static void main(String[] args) throws Exception {
    AuditedExecutor.tour = Tour.of(args);
    Config config =
        ConfigFactory.parseString(
                """
                pekko.loglevel = OFF
                pekko.io.tcp.worker-dispatcher = connections
                connections.executor = "dev.holter.servers.pekko.AuditedExecutor"
                """)
            .withFallback(ConfigFactory.load());
    ActorSystem system = ActorSystem.create("pekko", config);
    ServerBinding binding =
        Http.get(system)
            .newServerAt("127.0.0.1", 0)
            .bindSync(request -> HttpResponse.create().withEntity("quick"))
            .toCompletableFuture()
            .get();
    try (Visitor visitor = new Visitor(binding.localAddress().getPort())) {
      AuditedExecutor.tour.take(
          page -> {
            if (page.equals(Tour.SLOW)) {
              AuditedExecutor.auditNext();
            }
            visitor.ask(page);
          });
    }
    binding.terminate(Duration.ofSeconds(3)).toCompletableFuture().get();
    system.terminate();
    system.getWhenTerminated().toCompletableFuture().get();
  }
}
