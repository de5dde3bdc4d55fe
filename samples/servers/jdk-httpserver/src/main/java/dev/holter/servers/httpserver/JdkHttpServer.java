/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.servers.httpserver;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import dev.holter.samples.stage.Tour;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;

/** The JDK's own HTTP server runs its handlers on the dispatcher unless it is given an executor. */
public final class JdkHttpServer implements HttpHandler {

  private final Tour tour;

  private JdkHttpServer(Tour tour) {
    this.tour = tour;
  }

  /** Serves and visits, {@code healthy} or {@code blocked}. */
  public static void main(String[] args) throws Exception {
    JdkHttpServer handler = new JdkHttpServer(Tour.of(args));
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", handler);
    server.start();
    handler.tour.take(server.getAddress().getPort());
    server.stop(0);
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    String text = exchange.getRequestURI().getPath().equals(Tour.SLOW) ? slowPage() : "quick";
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private String slowPage() throws IOException {
    long start = System.nanoTime();
    String content = Files.readString(tour.slowFile());
    tour.held(start);
    return content;
  }
}
