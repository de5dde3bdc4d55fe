/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.servers.jetty;

import dev.holter.samples.stage.Tour;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;

/**
 * Jetty runs a handler on the thread that polled. Before one that may block, another thread takes
 * over the polling; one that promises not to block is run between two polls, and nobody polls
 * meanwhile.
 */
public final class JettyServer extends Handler.Abstract {

  private static final long SLEEP_MS = 60;

  private final Tour tour;
  private final AtomicInteger pages = new AtomicInteger();

  private JettyServer(Tour tour, InvocationType type) {
    super(type);
    this.tour = tour;
  }

  /** Serves and visits: {@code blocked} breaks the promise, {@code healthy} never made one. */
  public static void main(String[] args) throws Exception {
    boolean promises = args[0].equals("blocked");
    JettyServer handler =
        new JettyServer(
            Tour.of(args), promises ? InvocationType.NON_BLOCKING : InvocationType.BLOCKING);
    Server server = new Server(new InetSocketAddress("127.0.0.1", 0));
    server.setHandler(handler);
    server.start();
    handler.tour.take(((ServerConnector) server.getConnectors()[0]).getLocalPort());
    server.stop();
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    String text = Request.getPathInContext(request).equals(Tour.SLOW) ? slowPage() : quickPage();
    response.write(true, ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), callback);
    return true;
  }

  private String quickPage() throws InterruptedException {
    if (getInvocationType() == InvocationType.BLOCKING && pages.incrementAndGet() % 10 == 0) {
      TimeUnit.MILLISECONDS.sleep(SLEEP_MS); // as it may
    }
    return "quick";
  }

  private String slowPage() throws IOException {
    long start = System.nanoTime();
    String content = Files.readString(tour.slowFile());
    tour.held(start);
    return content;
  }
}
