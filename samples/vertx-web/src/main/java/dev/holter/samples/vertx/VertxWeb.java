/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.vertx;

import dev.holter.samples.stage.Facts;
import dev.holter.samples.stage.Props;
import dev.holter.samples.stage.Visitor;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import java.util.List;

/**
 * A web application on Vert.x and its visitors. {@code stalled} loads a CA bundle, reads a file and
 * sleeps in its handlers; {@code mended} leaves the first two to workers and the third to a timer.
 *
 * <p>Argument: {@code stalled} (default) or {@code mended}.
 */
public final class VertxWeb {

  private VertxWeb() {}

  /** Serves, visits itself, and prints what it did. */
  public static void main(String[] args) throws Exception {
    boolean mended = List.of(args).contains("mended");
    Facts facts = new Facts();
    Vertx vertx = Vertx.vertx();
    try (Props props = new Props()) {
      Router router = Router.router(vertx);
      router.get("/ping").handler(request -> request.end("pong"));
      if (mended) {
        new MendedRoutes(vertx, props).mount(router);
      } else {
        new StalledRoutes(props, facts).mount(router);
      }
      PagesVerticle pages = new PagesVerticle(router);
      // by a supplier: the one form whose compiled call fits 4 and 5
      await(vertx.deployVerticle(() -> pages, new DeploymentOptions()));
      System.out.println("ready");
      visit(pages.port(), mended);
    } finally {
      await(vertx.close());
    }
    facts.print();
  }

  private static void visit(int port, boolean mended) throws Exception {
    String[] heavy = {"/tls", "/file", "/sleep"};
    try (Visitor visitor = new Visitor(port);
        Visitor bystander = new Visitor(port)) {
      visitor.warm(mended ? heavy : new String[0]);
      bystander.warm();
      visitor.tour(bystander, heavy);
    }
  }

  private static <T> T await(Future<T> future) throws Exception {
    return future.toCompletionStage().toCompletableFuture().get();
  }
}
