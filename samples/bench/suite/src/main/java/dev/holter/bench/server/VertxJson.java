/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.bench.server;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import java.util.concurrent.atomic.AtomicInteger;

/** A Vert.x server with a route that makes JSON. Argument: its loops. */
public final class VertxJson extends AbstractVerticle {

  private static final AtomicInteger PORT = new AtomicInteger();

  /** Serves until stdin ends. */
  public static void main(String[] args) throws Exception {
    Ready.mainReached();
    int loops = Integer.parseInt(args[0]);
    Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(loops));
    vertx
        .deployVerticle(VertxJson.class, new DeploymentOptions().setInstances(loops))
        .toCompletionStage()
        .toCompletableFuture()
        .get();
    Ready.on(PORT.get());
    System.exit(0);
  }

  @Override
  public void start(Promise<Void> started) {
    Router router = Router.router(vertx);
    router
        .get("/json")
        .handler(
            context ->
                context.json(
                    new JsonObject()
                        .put("message", "Hello, World!")
                        .put("path", context.normalizedPath())));
    vertx
        .createHttpServer()
        .requestHandler(router)
        // less than 0: a free port that all instances share
        .listen(-1, "127.0.0.1")
        .onSuccess(server -> PORT.set(server.actualPort()))
        .<Void>mapEmpty()
        .onComplete(started);
  }
}
