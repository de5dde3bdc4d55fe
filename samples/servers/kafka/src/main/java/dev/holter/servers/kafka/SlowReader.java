/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.servers.kafka;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** A consumer that takes its time over what it has got, as it may. */
final class SlowReader {

  private static final long WORK_MS = 60;

  private final CountDownLatch polled = new CountDownLatch(1);
  private final Thread thread;
  private volatile boolean closed;

  /** Starts to read and returns when the first poll is done. */
  SlowReader(String address, String protocol) throws InterruptedException {
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers",
            address,
            "group.id",
            "readers-" + protocol,
            "group.protocol",
            protocol);
    thread = new Thread(() -> read(settings), "reader-" + protocol);
    thread.start();
    polled.await();
  }

  private void read(Map<String, Object> settings) {
    try (KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
      consumer.subscribe(List.of(KafkaClients.TOPIC));
      while (!closed) {
        consumer.poll(Duration.ofMillis(100));
        polled.countDown();
        TimeUnit.MILLISECONDS.sleep(WORK_MS);
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Ends after the poll at work. */
  void stop() throws InterruptedException {
    closed = true;
    thread.join();
  }
}
