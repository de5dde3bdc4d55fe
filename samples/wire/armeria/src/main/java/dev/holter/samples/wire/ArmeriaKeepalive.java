/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.wire;

import com.linecorp.armeria.client.ClientFactory;
import com.linecorp.armeria.client.WebClient;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.server.Server;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * An Armeria server that pings a client that is silent, over a line of 150 ms each way, and gives
 * it up where no answer comes. The loop is held up as soon as the ping has left; the line may be
 * cut then.
 */
public final class ArmeriaKeepalive {

  /** The shortest that Armeria takes: a ping after a silence of so long, and as long to answer. */
  private static final long EVERY = 1_000;

  private static final long DELAY = 150;
  private static final long BLOCKED = 1_600;

  private ArmeriaKeepalive() {}

  public static void main(String[] arguments) throws Exception {
    System.setProperty("com.linecorp.armeria.transportType", Transport.EPOLL ? "epoll" : "nio");
    System.out.println("ready");
    try (Trials trials = new Trials()) {
      trials.add("keepalive", ArmeriaKeepalive::run);
      trials.await();
    }
  }

  private static void run(Case of) throws Exception {
    CountDownLatch pinged = new CountDownLatch(1);
    try (Blocker blocker = new Blocker(of, BLOCKED)) {
      Server server =
          Server.builder()
              .http(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
              .workerGroup(blocker.loop, /* shutdownOnStop= */ false)
              .pingIntervalMillis(EVERY)
              .connectionDrainDurationMicros(0)
              .idleTimeoutMillis(TimeUnit.MINUTES.toMillis(1))
              .service("/", (context, request) -> HttpResponse.of("!"))
              .build();
      server.start().join();
      Relay line = Relay.of(of, blocker, server.activeLocalPort(), DELAY, pinged);
      try (ClientFactory clients = ClientFactory.builder().build()) {
        WebClient.builder("h2c://127.0.0.1:" + line.port())
            .factory(clients)
            .build()
            .get("/")
            .aggregate()
            .join();
        pinged.await();
        blocker.awaitEnd();
        of.report(line.closed.await(of.healthy() ? 500 : 5_000, TimeUnit.MILLISECONDS));
      }
      server.stop().join();
      line.close();
    }
  }
}
