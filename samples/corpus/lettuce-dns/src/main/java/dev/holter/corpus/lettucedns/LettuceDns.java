/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.corpus.lettucedns;

import dev.holter.samples.stage.Blocked;
import dev.holter.samples.stage.SlowHosts;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.codec.StringCodec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Lettuce before 6.1 connects with Netty's default resolver: an asynchronous connect that waits for
 * the name service on the loop (<a
 * href="https://github.com/lettuce-io/lettuce-core/issues/1498">lettuce#1498</a>). Later ones ask a
 * resolver that does not wait, which never opens the JDK's hosts file.
 */
public final class LettuceDns {

  // a resolver that does not wait may have no name server to ask
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private LettuceDns() {}

  /** Connects to a Redis by name while the name service is slow. */
  public static void main(String[] args) throws Exception {
    // or this Netty finds out by looking the machine's own name up, here on the main thread
    System.setProperty("io.netty.processId", "1");
    SlowHosts hosts = new SlowHosts();
    RedisClient client = RedisClient.create();
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      System.out.println("ready");
      CompletableFuture<?> connected =
          client
              .connectAsync(
                  StringCodec.UTF8, RedisURI.create(SlowHosts.NAME, server.getLocalPort()))
              .toCompletableFuture();
      // nobody here speaks Redis: that the client comes at all is the end of the look-up
      CompletableFuture<?> arrived = CompletableFuture.runAsync(() -> accept(server));
      CompletableFuture.anyOf(connected, arrived)
          .exceptionally(failed -> null)
          .completeOnTimeout(null, PATIENCE.toSeconds(), TimeUnit.SECONDS)
          .join();
    } finally {
      client.shutdown(Duration.ZERO, Duration.ofSeconds(1));
    }
    Blocked.print(hosts.heldMs());
  }

  private static void accept(ServerSocket server) {
    try {
      server.accept().close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
