/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.servers.lettuce;

import com.github.fppt.jedismock.RedisServer;
import dev.holter.samples.stage.Tour;
import io.lettuce.core.RedisClient;
import io.lettuce.core.api.StatefulRedisConnection;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * A Redis client on Lettuce, which does its next step where the reply came in. Argument: {@code
 * healthy} or {@code blocked}.
 */
public final class LettuceClient {

  private final Tour tour;

  private LettuceClient(Tour tour) {
    this.tour = tour;
  }

  /** Asks a server on a tour. */
  public static void main(String[] args) throws Exception {
    Tour tour = Tour.of(args);
    LettuceClient pages = new LettuceClient(tour);
    RedisServer server = RedisServer.newRedisServer().start();
    RedisClient client = RedisClient.create("redis://127.0.0.1:" + server.getBindPort());
    try (StatefulRedisConnection<String, String> connection = client.connect()) {
      connection.sync().set(Tour.QUICK, "quick");
      connection.sync().set(Tour.SLOW, "slow");
      tour.take(
          page -> connection.async().get(page).thenApply(pages::page).toCompletableFuture().get());
    }
    client.shutdown();
    server.stop();
  }

  private String page(String reply) {
    return reply.equals("slow") ? slowPage() : reply;
  }

  private String slowPage() {
    long start = System.nanoTime();
    byte[] page = new byte[Tour.SLOW_BYTES];
    try (InputStream file = new FileInputStream(tour.slowFile().toFile())) {
      file.read(page);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      tour.held(start);
    }
    return new String(page, StandardCharsets.US_ASCII);
  }
}
