/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.vertx;

import dev.holter.samples.stage.Facts;
import dev.holter.samples.stage.Props;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Handlers that do the slow things right where the request arrives: on the loop. */
final class StalledRoutes {

  private static final String TLS = StalledRoutes.class.getName() + "#tls";
  private static final String FILE = StalledRoutes.class.getName() + "#file";
  private static final String SLEEP = StalledRoutes.class.getName() + "#sleep";

  private final Props props;
  private final Facts facts;

  StalledRoutes(Props props, Facts facts) {
    this.props = props;
    this.facts = facts;
  }

  void mount(Router router) {
    router.get("/tls").handler(this::tls);
    router.get("/file").handler(this::file);
    router.get("/sleep").handler(this::sleep);
  }

  private void tls(RoutingContext request) {
    try {
      long start = System.nanoTime();
      SslContextBuilder builder =
          SslContextBuilder.forClient().trustManager(props.bundle().toFile());
      long parsed = System.nanoTime();
      SslContext context = builder.build();
      long built = System.nanoTime();
      facts.call("tls.certificate", start, parsed, TLS, props.bundle());
      facts.call("tls.context", parsed, built, TLS, null);
      request.end(context.cipherSuites().size() + " cipher suites");
      facts.stall("blocking-call", start, TLS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void file(RoutingContext request) {
    try {
      long start = System.nanoTime();
      FileInputStream in = new FileInputStream(props.bigFile().toFile());
      long opened = System.nanoTime();
      byte[] content = in.readAllBytes();
      long read = System.nanoTime();
      in.close();
      facts.call("file.open", start, opened, FILE, props.bigFile());
      facts.call("file.read", opened, read, FILE, props.bigFile());
      request.end(content.length + " bytes");
      facts.stall("blocking-call", start, FILE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void sleep(RoutingContext request) {
    try {
      long start = System.nanoTime();
      Thread.sleep(60);
      facts.call("thread.sleep", start, System.nanoTime(), SLEEP, null);
      request.end("slept");
      facts.stall("blocking-call", start, SLEEP);
    } catch (InterruptedException e) {
      request.fail(e);
    }
  }
}
