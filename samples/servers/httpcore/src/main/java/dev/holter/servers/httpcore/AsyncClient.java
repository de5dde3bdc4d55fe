/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.servers.httpcore;

import com.sun.net.httpserver.HttpServer;
import dev.holter.samples.stage.Tour;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.hc.client5.http.async.methods.SimpleHttpRequest;
import org.apache.hc.client5.http.async.methods.SimpleHttpResponse;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.client5.http.impl.async.HttpAsyncClients;
import org.apache.hc.core5.concurrent.FutureCallback;

/** The client tells of its responses on the thread of the reactor that has read them. */
public final class AsyncClient {

  private final Tour tour;
  private final CloseableHttpAsyncClient client = HttpAsyncClients.createDefault();

  private AsyncClient(Tour tour) {
    this.tour = tour;
  }

  /** Asks a server, {@code healthy} or {@code blocked}. */
  public static void main(String[] args) throws Exception {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    ExecutorService workers = Executors.newCachedThreadPool();
    server.setExecutor(workers);
    server.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    server.start();
    AsyncClient visitor = new AsyncClient(Tour.of(args));
    try (visitor.client) {
      // before the reactor: who formats first loads the locale's data
      String address = String.format("http://127.0.0.1:%d", server.getAddress().getPort());
      visitor.client.start();
      visitor.tour.take(page -> visitor.ask(address, page));
    }
    server.stop(0);
    workers.shutdown();
  }

  private void ask(String address, String page) throws Exception {
    CompletableFuture<Integer> done = new CompletableFuture<>();
    client.execute(SimpleHttpRequest.create("GET", address + page), new Answer(page, done));
    done.get();
  }

  private void slowPage() {
    try {
      long start = System.nanoTime();
      Files.readString(tour.slowFile());
      tour.held(start);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private final class Answer implements FutureCallback<SimpleHttpResponse> {

    private final String page;
    private final CompletableFuture<Integer> done;

    Answer(String page, CompletableFuture<Integer> done) {
      this.page = page;
      this.done = done;
    }

    @Override
    public void completed(SimpleHttpResponse response) {
      if (page.equals(Tour.SLOW)) {
        slowPage();
      }
      done.complete(response.getCode());
    }

    @Override
    public void failed(Exception e) {
      done.completeExceptionally(e);
    }

    @Override
    public void cancelled() {
      done.cancel(false);
    }
  }
}
