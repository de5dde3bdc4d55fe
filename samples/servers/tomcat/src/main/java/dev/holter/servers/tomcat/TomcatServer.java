/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.servers.tomcat;

import dev.holter.samples.stage.Tour;
import dev.holter.samples.stage.Visitor;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.catalina.Context;
import org.apache.catalina.Wrapper;
import org.apache.catalina.startup.Tomcat;

/**
 * Tomcat's poller hands every request to a pool. Where that is full and its policy is that the
 * caller runs what it cannot take, the caller is the poller.
 */
public final class TomcatServer extends HttpServlet {

  private static final long serialVersionUID = 1;
  private static final String CROWD = "/crowd";

  private final transient Tour tour;
  private final transient CountDownLatch full = new CountDownLatch(1);
  private final transient CountDownLatch served = new CountDownLatch(1);

  private TomcatServer(Tour tour) {
    this.tour = tour;
  }

  /** Serves and visits, {@code healthy} or {@code blocked}. */
  public static void main(String[] args) throws Exception {
    TomcatServer servlet = new TomcatServer(Tour.of(args));
    ExecutorService pool =
        new ThreadPoolExecutor(
            0,
            args[0].equals("blocked") ? 1 : 8,
            1,
            TimeUnit.MINUTES,
            new SynchronousQueue<>(),
            new ThreadPoolExecutor.CallerRunsPolicy());
    Tomcat tomcat = new Tomcat();
    tomcat.setBaseDir("tomcat");
    tomcat.setPort(0);
    tomcat.getConnector().setProperty("address", "127.0.0.1");
    tomcat.getConnector().getProtocolHandler().setExecutor(pool);
    Context context = tomcat.addContext("", Path.of("").toAbsolutePath().toString());
    Wrapper pages = Tomcat.addServlet(context, "pages", servlet);
    pages.addMapping("/");
    tomcat.start();
    servlet.take(tomcat.getConnector().getLocalPort());
    tomcat.stop();
    tomcat.destroy();
    pool.shutdown();
  }

  private void take(int port) throws Exception {
    try (Visitor visitor = new Visitor(port);
        Visitor crowd = new Visitor(port)) {
      tour.take(
          page -> {
            if (page.equals(Tour.SLOW)) {
              askWhileFull(visitor, crowd);
            } else {
              visitor.ask(page);
            }
          });
    }
  }

  private void askWhileFull(Visitor visitor, Visitor crowd) throws Exception {
    Thread asker =
        new Thread(
            () -> {
              try {
                crowd.ask(CROWD);
              } catch (IOException e) {
                throw new IllegalStateException(e);
              }
            });
    asker.start();
    full.await();
    visitor.ask(Tour.SLOW);
    served.countDown();
    asker.join();
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String text =
        switch (request.getRequestURI()) {
          case Tour.SLOW -> slowPage();
          case CROWD -> crowdedPage();
          default -> "quick";
        };
    response.setContentLength(text.length());
    response.getWriter().write(text);
  }

  private String crowdedPage() throws IOException {
    full.countDown();
    try {
      served.await();
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
    return "crowded";
  }

  private String slowPage() throws IOException {
    long start = System.nanoTime();
    String content = Files.readString(tour.slowFile());
    tour.held(start);
    return content;
  }
}
