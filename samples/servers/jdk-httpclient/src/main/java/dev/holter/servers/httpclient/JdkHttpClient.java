/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.servers.httpclient;

import dev.holter.samples.stage.Tour;
import io.undertow.Undertow;
import io.undertow.UndertowOptions;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.file.Files;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

/**
 * The JDK's HTTP client hands responses to its executor. Where that runs what it is given at once,
 * a body is read on the thread of the client's selector.
 */
public final class JdkHttpClient implements HttpHandler {

  private final Tour tour;
  private final CountDownLatch asked = new CountDownLatch(1);
  private final HttpClient client = HttpClient.newBuilder().executor(Runnable::run).build();

  private JdkHttpClient(Tour tour) {
    this.tour = tour;
  }

  /** Asks an HTTP/2 server, {@code healthy} or {@code blocked}. */
  public static void main(String[] args) throws Exception {
    JdkHttpClient visitor = new JdkHttpClient(Tour.of(args));
    Undertow server =
        Undertow.builder()
            .addHttpListener(0, "127.0.0.1")
            .setServerOption(UndertowOptions.ENABLE_HTTP2, true)
            .setHandler(visitor)
            .build();
    server.start();
    int port = ((InetSocketAddress) server.getListenerInfo().get(0).getAddress()).getPort();
    URI address = URI.create("http://127.0.0.1:" + port);
    visitor.tour.take(page -> visitor.ask(address.resolve(page), page.equals(Tour.SLOW)));
    server.stop();
  }

  private void ask(URI page, boolean slow) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(page).build();
    CompletableFuture<HttpResponse<String>> response =
        client.sendAsync(request, slow ? this::slowPage : this::quickPage);
    if (slow) {
      asked.countDown(); // an answer that came before would be read by this thread
    }
    if (response.get().version() != HttpClient.Version.HTTP_2) {
      throw new IOException("over " + response.get().version());
    }
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) {
    if (exchange.getRequestPath().equals(Tour.SLOW)) {
      exchange.dispatch(() -> answerOnceAsked(exchange));
    } else {
      exchange.getResponseSender().send("quick");
    }
  }

  private void answerOnceAsked(HttpServerExchange exchange) {
    try {
      asked.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    exchange.getResponseSender().send("slow");
  }

  private BodySubscriber<String> quickPage(ResponseInfo info) {
    return BodySubscribers.replacing("quick");
  }

  private BodySubscriber<String> slowPage(ResponseInfo info) {
    try {
      long start = System.nanoTime();
      String content = Files.readString(tour.slowFile());
      tour.held(start);
      return BodySubscribers.replacing(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
