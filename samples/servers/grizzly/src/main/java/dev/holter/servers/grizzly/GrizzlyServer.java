/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.servers.grizzly;

import dev.holter.samples.stage.Tour;
import java.io.IOException;
import java.nio.file.Files;
import org.glassfish.grizzly.http.server.HttpHandler;
import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.grizzly.http.server.NetworkListener;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.server.Response;
import org.glassfish.grizzly.strategies.SameThreadIOStrategy;

/** With this strategy Grizzly's handlers run on its selectors' threads. */
public final class GrizzlyServer extends HttpHandler {

  private final Tour tour;

  private GrizzlyServer(Tour tour) {
    this.tour = tour;
  }

  /** Serves and visits, {@code healthy} or {@code blocked}. */
  public static void main(String[] args) throws Exception {
    GrizzlyServer handler = new GrizzlyServer(Tour.of(args));
    NetworkListener listener = new NetworkListener("sample", "127.0.0.1", 0);
    listener.getTransport().setIOStrategy(SameThreadIOStrategy.getInstance());
    HttpServer server = new HttpServer();
    server.addListener(listener);
    server.getServerConfiguration().addHttpHandler(handler, "/");
    server.start();
    handler.tour.take(listener.getPort());
    System.exit(0); // what Grizzly logs as it closes makes it load its texts on a loop
  }

  @Override
  public void service(Request request, Response response) throws IOException {
    String page = request.getRequestURI();
    String text = page.equals(Tour.SLOW) ? slowPage() : "quick";
    response.setContentLength(text.length());
    response.getWriter().write(text);
  }

  private String slowPage() throws IOException {
    long start = System.nanoTime();
    String content = Files.readString(tour.slowFile());
    tour.held(start);
    return content;
  }
}
