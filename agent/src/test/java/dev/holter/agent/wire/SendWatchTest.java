/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holter.agent.loop.Journal;
import dev.holter.agent.loop.TurningLoop;
import dev.holter.event.FlushDelayEvent;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SendWatchTest {

  private static final long THRESHOLD = 2_000_000;

  @TempDir private Path dir;

  private final Recording recording = new Recording();
  private final TurningLoop turning = new TurningLoop(THRESHOLD);
  private final SendWatch sends = new LoopWire(turning.loop).sends;
  private final Object buffer = new Object();
  private final Object channel = new Object();
  private final Object queue = new Object();

  @BeforeEach
  void start() {
    recording.enable(FlushDelayEvent.class).withoutThreshold();
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

  @Test
  void drained_longAfterTheFlush_isToldOfThePeer() throws Exception {
    send(buffer);
    waitAPoll();
    sends.drained(buffer, channel);
    assertThat(told()).containsExactly("socket");
  }

  @Test
  void failed_theLastThatWasFlushed_nextOneIsNotCalledLate() throws Exception {
    send(buffer);
    sends.failed(buffer);
    waitAPoll();
    send(buffer);
    sends.drained(buffer, channel);
    assertThat(told()).isEmpty();
  }

  @Test
  void written_afterThousandsOfPlacesThatHoldNothing_isStillWatched() throws Exception {
    List<Object> alive = new ArrayList<>();
    for (int i = 0; i < 5_000; i++) {
      Object other = new Object();
      alive.add(other);
      send(other);
      sends.drained(other, channel);
    }
    sends.written(buffer, 1);
    waitAPoll();
    sends.flushed(buffer, channel, Stage.QUEUE);
    sends.tell(/* all= */ true);
    assertThat(told()).hasSize(1);
    assertThat(alive).hasSize(5_000);
  }

  @Test
  void flushed_afterHundredsOfOtherPlaces_isToldOfItsOwnMessageAlone() throws Exception {
    sends.written(buffer, 1);
    waitAPoll();
    for (int i = 0; i < 500; i++) {
      send(new Object());
    }
    sends.tell(/* all= */ true);
    assertThat(told()).isEmpty();
    sends.flushed(buffer, channel, Stage.QUEUE);
    sends.tell(/* all= */ true);
    assertThat(told()).containsExactly("unflushed");
  }

  @Test
  void enqueued_byTheLoopItself_isLateByThatQueue() throws Exception {
    empty(queue);
    assertThat(sends.enqueued(queue)).isTrue();
    waitAPoll();
    empty(queue);
    sends.tell(/* all= */ true);
    assertThat(told()).containsExactly("loop");
  }

  @Test
  void enqueued_queueThatTheLoopNeverEmptied_isPerhapsAnothers() {
    assertThat(sends.enqueued(queue)).isFalse();
  }

  @Test
  void enqueued_asTheQueueIsEmptied_doesNotAgeUntilTheNextTime() throws Exception {
    sends.emptying(queue, channel);
    empty(queue); // what it writes has it emptied once more
    assertThat(sends.enqueued(queue)).isFalse();
    sends.emptied(queue, channel);
    waitAPoll();
    empty(queue);
    sends.tell(/* all= */ true);
    assertThat(told()).isEmpty();
  }

  @Test
  void emptied_slowly_isLateForWhatHadToWait() throws Exception {
    empty(queue);
    assertThat(sends.enqueued(queue)).isTrue();
    sends.emptying(queue, channel);
    waitAPoll();
    sends.emptied(queue, channel);
    sends.tell(/* all= */ true);
    assertThat(told()).containsExactly("loop");
  }

  private void empty(Object handed) {
    sends.emptying(handed, channel);
    sends.emptied(handed, channel);
  }

  private void send(Object to) {
    sends.written(to, 1);
    sends.flushed(to, channel, Stage.QUEUE);
  }

  /** The loop waits for a while, and turns again. */
  private void waitAPoll() {
    turning.end();
    long end = System.nanoTime() + 2 * THRESHOLD;
    while (System.nanoTime() - end < 0) {
      Thread.onSpinWait();
    }
    turning.begin();
  }

  /** Who held what was late. */
  private List<String> told() throws IOException {
    Path file = dir.resolve("sends.jfr");
    recording.dump(file);
    return RecordingFile.readAllEvents(file).stream()
        .filter(e -> e.getEventType().getName().equals(FlushDelayEvent.NAME))
        .map(e -> String.valueOf(e.getString("holder")))
        .toList();
  }
}
