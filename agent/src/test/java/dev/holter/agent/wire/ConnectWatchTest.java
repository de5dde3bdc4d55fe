/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holter.agent.loop.Journal;
import dev.holter.agent.loop.TurningLoop;
import dev.holter.event.ConnectEvent;
import dev.holter.event.ConnectTotalsEvent;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConnectWatchTest {

  private static final int KNOWN = 256;

  @TempDir private Path dir;

  private final Recording recording = new Recording();
  private final TurningLoop turning = new TurningLoop();
  private final ConnectWatch connects = new LoopWire(turning.loop).connects;

  @BeforeEach
  void start() {
    recording.enable(ConnectEvent.class).withoutThreshold();
    recording.enable(ConnectTotalsEvent.class).withoutThreshold();
    recording.start();
    Journal.open();
    turning.enter();
    turning.begin();
  }

  @AfterEach
  void close() {
    TurningLoop.leave();
    Journal.close();
    recording.close();
  }

  private static InetSocketAddress address(int port) {
    return InetSocketAddress.createUnresolved("db", port);
  }

  private long events(String type) throws IOException {
    Path file = dir.resolve("connects.jfr");
    recording.dump(file);
    return RecordingFile.readAllEvents(file).stream()
        .filter(e -> e.getEventType().getName().equals("holter." + type))
        .count();
  }

  @Test
  void attempted_moreThanHaveGone_replaceEachButOnce() throws Exception {
    connects.attempted(new Object(), address(1));
    connects.failed("refused", address(1));
    connects.failed("refused", address(1));
    for (int i = 0; i < 10; i++) {
      connects.attempted(new Object(), address(1));
    }

    assertThat(events("Connect")).isEqualTo(2);
  }

  @Test
  void attempted_moreAddressesThanAreKept_tellsOfTheOldestAndKeepsTheNewest() throws Exception {
    for (int port = 1; port <= KNOWN + 1; port++) {
      connects.attempted(new Object(), address(port));
    }

    assertThat(events("ConnectTotals")).isEqualTo(1);
    connects.failed("refused", address(KNOWN + 1));
    connects.attempted(new Object(), address(KNOWN + 1));
    assertThat(events("Connect")).isEqualTo(1);
    connects.failed("refused", address(1)); // not known any more
    connects.attempted(new Object(), address(1));
    assertThat(events("Connect")).isEqualTo(1);
  }
}
