/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.servers.kafka;

import dev.holter.samples.stage.Tour;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * A producer calls back on its network thread. A consumer polls on its user's own thread, whose
 * time between two polls is the user's.
 */
public final class KafkaClients {

  static final String TOPIC = "pages";

  private final Tour tour;
  private final KafkaProducer<String, String> producer;

  private KafkaClients(Tour tour, KafkaProducer<String, String> producer) {
    this.tour = tour;
    this.producer = producer;
  }

  /** Sends and receives, {@code healthy} or {@code blocked}. */
  public static void main(String[] args) throws Exception {
    try (Broker broker = new Broker(Map.of());
        KafkaProducer<String, String> producer =
            new KafkaProducer<>(
                Map.of("bootstrap.servers", broker.address()),
                new StringSerializer(),
                new StringSerializer())) {
      KafkaClients clients = new KafkaClients(Tour.of(args), producer);
      clients.send(Tour.QUICK); // makes the topic
      SlowReader classic = new SlowReader(broker.address(), "classic");
      SlowReader modern = new SlowReader(broker.address(), "consumer");
      clients.tour.take(clients::send);
      classic.stop();
      modern.stop();
    }
  }

  private void send(String page) throws ExecutionException, InterruptedException {
    producer
        .send(
            new ProducerRecord<>(TOPIC, page),
            (sent, failure) -> {
              if (page.equals(Tour.SLOW)) {
                slowPage();
              }
            })
        .get();
  }

  private void slowPage() {
    try {
      long start = System.nanoTime();
      Files.readString(tour.slowFile());
      tour.held(start);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
