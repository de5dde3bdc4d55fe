/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.corpus.firsttls;

import dev.holter.samples.stage.Blocked;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/**
 * A server that first asks another one over HTTPS while it handles a request: the client's default
 * TLS context is built there and then, and the JDK's trust store read, on the loop (<a
 * href="https://github.com/reactor/reactor-netty/issues/939">reactor-netty#939</a>).
 */
public final class FirstTls {

  private final ServerSocket other;
  private final CompletableFuture<Double> heldMs = new CompletableFuture<>();

  private FirstTls(ServerSocket other) {
    this.other = other;
  }

  /** Visits the server twice: once to warm it up, once for the story. */
  public static void main(String[] args) throws Exception {
    // it accepts and says nothing
    try (ServerSocket other = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      new FirstTls(other).run();
    }
  }

  private void run() throws Exception {
    DisposableServer server =
        HttpServer.create()
            .host("127.0.0.1")
            .port(0)
            .route(
                routes ->
                    routes
                        .get("/warm", (request, response) -> answer(response))
                        .get("/proxy", this::proxy))
            .bindNow();
    visit(server, "/warm");
    System.out.println("ready");
    visit(server, "/proxy");
    Blocked.print(heldMs.get());
    server.disposeNow();
  }

  private Publisher<Void> proxy(HttpServerRequest request, HttpServerResponse response) {
    long start = System.nanoTime();
    HttpClient.create()
        .get()
        .uri("https://127.0.0.1:" + other.getLocalPort() + "/")
        .response()
        .subscribe(answered -> {}, failed -> {});
    heldMs.complete((System.nanoTime() - start) / 1e6);
    return answer(response);
  }

  private static Publisher<Void> answer(HttpServerResponse response) {
    return response.sendString(Mono.just("ok"));
  }

  private static void visit(DisposableServer server, String path) throws Exception {
    URI uri = URI.create("http://127.0.0.1:" + server.port() + path);
    HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection();
    connection.getInputStream().readAllBytes();
  }
}
