/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.servers.undertow;

import dev.holter.samples.stage.Tour;
import io.undertow.Undertow;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;

/** Undertow's handlers run on its I/O threads unless they ask to be dispatched elsewhere. */
public final class UndertowServer implements HttpHandler {

  private final Tour tour;

  private UndertowServer(Tour tour) {
    this.tour = tour;
  }

  /** Serves and visits, {@code healthy} or {@code blocked}. */
  public static void main(String[] args) throws Exception {
    UndertowServer handler = new UndertowServer(Tour.of(args));
    Undertow server =
        Undertow.builder().addHttpListener(0, "127.0.0.1").setHandler(handler).build();
    server.start();
    InetSocketAddress address = (InetSocketAddress) server.getListenerInfo().get(0).getAddress();
    handler.tour.take(address.getPort());
    server.stop();
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) throws IOException {
    exchange
        .getResponseSender()
        .send(exchange.getRequestPath().equals(Tour.SLOW) ? slowPage() : "quick");
  }

  private String slowPage() throws IOException {
    long start = System.nanoTime();
    String content = Files.readString(tour.slowFile());
    tour.held(start);
    return content;
  }
}
