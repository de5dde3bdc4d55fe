/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.servers.armeria;

import com.linecorp.armeria.common.CommonPools;
import com.linecorp.armeria.common.HttpData;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.common.MediaType;
import com.linecorp.armeria.server.Server;
import dev.holter.samples.stage.Tour;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;

/** An HTTP server on Armeria. Argument: {@code healthy} or {@code blocked}. */
public final class ArmeriaServer {

  private final Tour tour;

  private ArmeriaServer(Tour tour) {
    this.tour = tour;
  }

  /** Serves a tour. */
  public static void main(String[] args) throws Exception {
    Tour tour = Tour.of(args);
    ArmeriaServer pages = new ArmeriaServer(tour);
    Server server =
        Server.builder()
            .http(new InetSocketAddress("127.0.0.1", 0))
            .service(Tour.QUICK, (ctx, request) -> HttpResponse.of("!"))
            .service(Tour.SLOW, (ctx, request) -> pages.slowPage())
            .build();
    server.start().join();
    tour.take(server.activeLocalPort());
    server.stop().join();
    CommonPools.workerGroup().shutdownGracefully().sync();
  }

  private HttpResponse slowPage() throws IOException {
    long start = System.nanoTime();
    byte[] page = new byte[Tour.SLOW_BYTES];
    try (InputStream file = new FileInputStream(tour.slowFile().toFile())) {
      file.read(page);
    } finally {
      tour.held(start);
    }
    return HttpResponse.of(HttpStatus.OK, MediaType.OCTET_STREAM, HttpData.wrap(page));
  }
}
