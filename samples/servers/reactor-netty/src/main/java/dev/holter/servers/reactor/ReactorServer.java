/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.servers.reactor;

import dev.holter.samples.stage.Tour;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.HttpResources;
import reactor.netty.http.server.HttpServer;

/** An HTTP server on Reactor Netty. Argument: {@code healthy} or {@code blocked}. */
public final class ReactorServer {

  private final Tour tour;

  private ReactorServer(Tour tour) {
    this.tour = tour;
  }

  /** Serves a tour. */
  public static void main(String[] args) throws Exception {
    Tour tour = Tour.of(args);
    ReactorServer pages = new ReactorServer(tour);
    DisposableServer server =
        HttpServer.create()
            .host("127.0.0.1")
            .port(0)
            .route(
                routes ->
                    routes
                        .get(Tour.QUICK, (in, out) -> out.sendString(Mono.just("!")))
                        .get(
                            Tour.SLOW,
                            (in, out) -> out.sendByteArray(Mono.fromCallable(pages::slowPage))))
            .bindNow();
    tour.take(server.port());
    server.disposeNow();
    HttpResources.disposeLoopsAndConnectionsLater(Duration.ZERO, Duration.ofSeconds(3)).block();
  }

  private byte[] slowPage() {
    long start = System.nanoTime();
    byte[] page = new byte[Tour.SLOW_BYTES];
    try (InputStream file = new FileInputStream(tour.slowFile().toFile())) {
      file.read(page);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      tour.held(start);
    }
    return page;
  }
}
