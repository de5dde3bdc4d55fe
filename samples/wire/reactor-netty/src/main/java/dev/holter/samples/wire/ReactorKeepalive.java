/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.wire;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.HttpProtocol;
import reactor.netty.http.HttpResources;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.server.HttpServer;

/**
 * A server on Reactor Netty that pings a client that is silent, over a line of 150 ms each way, and
 * gives it up where no answer comes. The loop is held up as soon as the ping has left; the line may
 * be cut then.
 */
public final class ReactorKeepalive {

  private static final Duration EVERY = Duration.ofSeconds(1);
  private static final Duration TIMEOUT = Duration.ofMillis(700);
  private static final long DELAY = 150;
  private static final long BLOCKED = 1_300;

  private ReactorKeepalive() {}

  public static void main(String[] arguments) throws Exception {
    System.out.println("ready");
    try (Trials trials = new Trials()) {
      trials.add("keepalive", ReactorKeepalive::run);
      trials.await();
    }
    HttpResources.disposeLoopsAndConnectionsLater(Duration.ZERO, Duration.ofSeconds(3)).block();
  }

  private static void run(Case of) throws Exception {
    CountDownLatch pinged = new CountDownLatch(1);
    try (Blocker blocker = new Blocker(of, BLOCKED)) {
      DisposableServer server =
          HttpServer.create()
              .host("127.0.0.1")
              .port(0)
              .protocol(HttpProtocol.H2C)
              .runOn(useNative -> blocker.loop, Transport.EPOLL)
              .idleTimeout(EVERY)
              .http2Settings(settings -> settings.pingAckTimeout(TIMEOUT).pingAckDropThreshold(1))
              .handle((request, answer) -> answer.sendString(Mono.just("!")))
              .bindNow();
      Relay line = Relay.of(of, blocker, server.port(), DELAY, pinged);
      HttpClient.newConnection()
          .protocol(HttpProtocol.H2C)
          .get()
          .uri("http://127.0.0.1:" + line.port() + "/")
          .responseContent()
          .aggregate()
          .block();
      pinged.await();
      blocker.awaitEnd();
      of.report(line.closed.await(of.healthy() ? 200 : 5_000, TimeUnit.MILLISECONDS));
      server.disposeNow();
      line.close();
    }
  }
}
