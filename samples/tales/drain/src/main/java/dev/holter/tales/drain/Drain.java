/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.tales.drain;

import com.linecorp.armeria.common.CommonPools;
import com.linecorp.armeria.server.Server;
import java.net.InetSocketAddress;
import java.util.List;

/**
 * A server on Armeria drains a connection for half a second while a report is made for the same
 * client. {@code stalled} makes it on the loop, {@code mended} on a worker. Tells when the client
 * saw what.
 */
public final class Drain {

  private Drain() {}

  /** Drains once. Argument: {@code stalled} (default) or {@code mended}. */
  public static void main(String[] args) throws Exception {
    Pages pages = new Pages(List.of(args).contains("mended"));
    Server server =
        Server.builder()
            .http(new InetSocketAddress("127.0.0.1", 0))
            .service("/hello", (ctx, request) -> pages.hello())
            .service("/goaway_blocking", (ctx, request) -> pages.goaway(ctx))
            .service("/report", (ctx, request) -> pages.report(ctx))
            .build();
    server.start().join();
    System.out.println("ready");
    try (FrameClient client = new FrameClient(server.activeLocalPort())) {
      // what is loaded for the first request is not this story's
      client.ask("/hello");
      client.awaitAnswers(1);
      client.ask("/goaway_blocking?duration=500", "/report");
      client.awaitClose();
      client.print();
    }
    server.stop().join();
    CommonPools.workerGroup().shutdownGracefully().sync();
  }
}
