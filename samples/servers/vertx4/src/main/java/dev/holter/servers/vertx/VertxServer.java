/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.servers.vertx;

import dev.holter.samples.stage.Tour;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** A router of Vert.x. Argument: {@code healthy} or {@code blocked}. */
public final class VertxServer {

  private final Tour tour;

  private VertxServer(Tour tour) {
    this.tour = tour;
  }

  /** Serves a tour. */
  public static void main(String[] args) throws Exception {
    Tour tour = Tour.of(args);
    VertxServer pages = new VertxServer(tour);
    Vertx vertx = Vertx.vertx();
    Router router = Router.router(vertx);
    router.get(Tour.QUICK).handler(request -> request.response().end("!"));
    router.get(Tour.SLOW).handler(pages::slowPage);
    HttpServer server =
        await(vertx.createHttpServer().requestHandler(router).listen(0, "127.0.0.1"));
    tour.take(server.actualPort());
    await(vertx.close());
  }

  private static <T> T await(Future<T> future) throws Exception {
    return future.toCompletionStage().toCompletableFuture().get();
  }

  private void slowPage(RoutingContext request) {
    long start = System.nanoTime();
    byte[] page = new byte[Tour.SLOW_BYTES];
    try (InputStream file = new FileInputStream(tour.slowFile().toFile())) {
      file.read(page);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      tour.held(start);
    }
    request.response().end(Buffer.buffer(page));
  }
}
