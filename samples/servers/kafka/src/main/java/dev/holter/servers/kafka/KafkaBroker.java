/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.servers.kafka;

import dev.holter.samples.stage.Tour;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Kafka's network threads ask with every request who sent it, and who answers may be a class of the
 * user's.
 */
public final class KafkaBroker {

  private KafkaBroker() {}

  /** Runs a broker and sends to it, {@code healthy} or {@code blocked}. */
  public static void main(String[] args) throws Exception {
    Tour tour = Tour.of(args);
    UserFile.tour = tour;
    Map<String, String> settings = Map.of("principal.builder.class", UserFile.class.getName());
    try (Broker broker = new Broker(settings);
        KafkaProducer<String, String> producer =
            new KafkaProducer<>(
                Map.of("bootstrap.servers", broker.address()),
                new StringSerializer(),
                new StringSerializer())) {
      tour.take(
          page -> {
            if (page.equals(Tour.SLOW)) {
              UserFile.readNext();
            }
            producer.send(new ProducerRecord<>("pages", page)).get();
          });
    }
  }
}
