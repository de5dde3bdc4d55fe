/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.vertx;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.Promise;
import io.vertx.ext.web.Router;

/** Serves a router's pages. */
final class PagesVerticle extends AbstractVerticle {

  private final Router router;
  // volatile: set on the loop, read by the visitors' thread once it is deployed
  private volatile int port;

  PagesVerticle(Router router) {
    this.router = router;
  }

  @Override
  public void start(Promise<Void> started) {
    vertx
        .createHttpServer()
        .requestHandler(router)
        .listen(0, "127.0.0.1")
        .onSuccess(
            server -> {
              port = server.actualPort();
              started.complete();
            })
        .onFailure(started::fail);
  }

  int port() {
    return port;
  }
}
