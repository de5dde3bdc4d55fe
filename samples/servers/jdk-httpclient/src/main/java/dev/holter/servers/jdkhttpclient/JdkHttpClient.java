/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.servers.jdkhttpclient;

import dev.holter.samples.stage.Tour;
import io.undertow.Undertow;
import io.undertow.UndertowOptions;
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

/**
 * The JDK's HTTP client hands responses to its executor. Where that runs what it is given at once,
 * a body is read on the thread of the client's selector.
 */
public final class JdkHttpClient {

  private final Tour tour;
  private final URI server;
  private final HttpClient client = HttpClient.newBuilder().executor(Runnable::run).build();

  private JdkHttpClient(Tour tour, URI server) {
    this.tour = tour;
    this.server = server;
  }

  /** Asks an HTTP/2 server, {@code healthy} or {@code blocked}. */
  public static void main(String[] args) throws Exception {
    Undertow server =
        Undertow.builder()
            .addHttpListener(0, "127.0.0.1")
            .setServerOption(UndertowOptions.ENABLE_HTTP2, true)
            .setHandler(exchange -> exchange.getResponseSender().send("quick"))
            .build();
    server.start();
    int port = ((InetSocketAddress) server.getListenerInfo().get(0).getAddress()).getPort();
    JdkHttpClient visitor =
        new JdkHttpClient(Tour.of(args), URI.create("http://127.0.0.1:" + port));
    visitor.tour.take(visitor::ask);
    server.stop();
  }

  private void ask(String page) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(server.resolve(page)).build();
    HttpResponse<String> response =
        client.send(request, page.equals(Tour.SLOW) ? this::slowPage : this::quickPage);
    if (response.version() != HttpClient.Version.HTTP_2) {
      throw new IOException("over " + response.version());
    }
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
