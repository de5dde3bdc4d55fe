/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.servers.kafka;

import dev.holter.samples.stage.Tour;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.common.security.auth.AuthenticationContext;
import org.apache.kafka.common.security.auth.KafkaPrincipal;
import org.apache.kafka.common.security.authenticator.DefaultKafkaPrincipalBuilder;

/** Looks a user up in a file, when told to. */
public final class UserFile extends DefaultKafkaPrincipalBuilder {

  // Kafka makes the builder from its class's name
  static volatile Tour tour;

  private static final AtomicBoolean READ = new AtomicBoolean();

  /** What Kafka calls. */
  public UserFile() {
    super(null, null);
  }

  /** Has the next client's request wait for the file. */
  static void readNext() {
    READ.set(true);
  }

  @Override
  public KafkaPrincipal build(AuthenticationContext context) {
    if (context.listenerName().equals(Broker.LISTENER) && READ.compareAndSet(true, false)) {
      try {
        slowPage();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return super.build(context);
  }

  private static void slowPage() throws IOException {
    long start = System.nanoTime();
    Files.readString(tour.slowFile());
    tour.held(start);
  }
}
