/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.corpus.nettycrl;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** A web server that is asked for a revocation list, thinks about it, and has none. */
final class SlowAuthority implements AutoCloseable {

  private static final long DELAY_MS = 1500;

  // the server's own thread is a loop, which is not to be held up here
  private final ExecutorService worker = Executors.newSingleThreadExecutor();
  private final HttpServer server;

  SlowAuthority() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(worker);
    server.createContext("/", SlowAuthority::answer);
    server.start();
  }

  /** Where the list would be. */
  String list() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/list.crl";
  }

  private static void answer(HttpExchange exchange) throws IOException {
    try {
      TimeUnit.MILLISECONDS.sleep(DELAY_MS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    exchange.sendResponseHeaders(404, -1);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
    worker.shutdownNow();
  }
}
