/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.vertx;

import dev.holter.samples.stage.Props;
import io.netty.handler.ssl.SslContextBuilder;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** The same answers, with workers for what blocks and a timer for what waits. */
final class MendedRoutes {

  private final Vertx vertx;
  private final Props props;

  MendedRoutes(Vertx vertx, Props props) {
    this.vertx = vertx;
    this.props = props;
  }

  void mount(Router router) {
    router.get("/tls").handler(this::tls);
    router.get("/file").handler(this::file);
    router.get("/sleep").handler(this::sleep);
  }

  private void tls(RoutingContext request) {
    answer(
        request,
        vertx.executeBlocking(
            () ->
                SslContextBuilder.forClient()
                        .trustManager(props.bundle().toFile())
                        .build()
                        .cipherSuites()
                        .size()
                    + " cipher suites"));
  }

  private void file(RoutingContext request) {
    answer(
        request,
        vertx
            .fileSystem()
            .readFile(props.bigFile().toString())
            .map(content -> content.length() + " bytes"));
  }

  private void sleep(RoutingContext request) {
    vertx.setTimer(60, timer -> request.end("slept"));
  }

  private static void answer(RoutingContext request, Future<String> text) {
    text.onSuccess(request::end).onFailure(request::fail);
  }
}
