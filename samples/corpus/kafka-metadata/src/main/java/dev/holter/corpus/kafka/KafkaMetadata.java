/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.corpus.kafka;

import dev.holter.samples.stage.Blocked;
import io.vertx.core.Vertx;
import io.vertx.kafka.client.producer.KafkaProducer;
import io.vertx.kafka.client.producer.KafkaProducerRecord;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

/**
 * Kafka's producer waits for a broker's metadata before it sends. Up to version 3.4.0 the Vert.x
 * client wrote on the loop, so with no broker there {@code write} held it up for the whole of
 * {@code max.block.ms} (<a
 * href="https://github.com/vert-x3/vertx-kafka-client/issues/21">vertx-kafka-client#21</a>).
 */
public final class KafkaMetadata {

  private static final String MAX_BLOCK_MS = "3300";

  private KafkaMetadata() {}

  /** Writes a record to a broker that does not run. */
  public static void main(String[] args) throws Exception {
    String serializer = "org.apache.kafka.common.serialization.StringSerializer";
    Map<String, String> config =
        Map.of(
            "bootstrap.servers", "127.0.0.1:1",
            "key.serializer", serializer,
            "value.serializer", serializer,
            "max.block.ms", MAX_BLOCK_MS);
    Vertx vertx = Vertx.vertx();
    KafkaProducer<String, String> producer = KafkaProducer.create(vertx, config);
    CountDownLatch failed = new CountDownLatch(1);
    producer.exceptionHandler(e -> failed.countDown());
    System.out.println("ready");
    CompletableFuture<Double> heldMs = new CompletableFuture<>();
    vertx.runOnContext(
        context -> {
          long start = System.nanoTime();
          producer.write(
              KafkaProducerRecord.create("topic", "key", "value"), done -> failed.countDown());
          heldMs.complete((System.nanoTime() - start) / 1e6);
        });
    failed.await(); // the wait is over, on whatever thread
    Blocked.print(heldMs.get());
    // to close Vert.x would have a loop delete a folder: another story
    System.exit(0);
  }
}
