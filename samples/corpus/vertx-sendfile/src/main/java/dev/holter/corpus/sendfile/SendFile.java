/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.corpus.sendfile;

import dev.holter.samples.stage.Blocked;
import dev.holter.samples.stage.Pipe;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * {@code sendFile} sends without waiting, but opens the file first, on the loop, however slow the
 * disk (<a href="https://github.com/eclipse-vertx/vert.x/issues/5568">vert.x#5568</a>).
 */
public final class SendFile {

  private static final long DELAY_MS = 1500;
  private static final String FILE = "slow.bin";
  private static final String CONTENT = "hello";

  private final CountDownLatch asked = new CountDownLatch(1);
  private final CompletableFuture<Double> heldMs = new CompletableFuture<>();

  private SendFile() {}

  /** Asks a server for a file that takes long to open. */
  public static void main(String[] args) throws Exception {
    new SendFile().run();
  }

  private void run() throws Exception {
    Pipe file = new Pipe(Path.of(FILE).toAbsolutePath());
    Vertx vertx = Vertx.vertx();
    HttpServer server =
        vertx
            .createHttpServer()
            .requestHandler(this::serve)
            .listen(0, "127.0.0.1")
            .toCompletionStage()
            .toCompletableFuture()
            .get();
    System.out.println("ready");
    try (Socket visitor = new Socket(InetAddress.getLoopbackAddress(), server.actualPort())) {
      visitor
          .getOutputStream()
          .write("GET / HTTP/1.1\r\nHost: here\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      asked.await();
      TimeUnit.MILLISECONDS.sleep(DELAY_MS);
      file.write(CONTENT);
      Blocked.print(heldMs.get());
    }
    vertx.close().toCompletionStage().toCompletableFuture().get();
  }

  private void serve(HttpServerRequest request) {
    long start = System.nanoTime();
    asked.countDown();
    try {
      request.response().sendFile(FILE, 0, CONTENT.length());
    } finally {
      heldMs.complete((System.nanoTime() - start) / 1e6);
    }
  }
}
