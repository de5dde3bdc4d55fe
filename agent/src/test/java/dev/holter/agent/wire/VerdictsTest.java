/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holter.agent.loop.Journal;
import dev.holter.agent.loop.TurningLoop;
import dev.holter.event.TimeoutEvent;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Channels here are none that the kernel could be asked of, as those of native transports. */
class VerdictsTest {

  private static final long THRESHOLD = 2_000_000;

  /** A poll is quick; whether this one was is up to the machine. */
  private static final int ATTEMPTS = 5;

  @TempDir private Path dir;

  private final Recording recording = new Recording();
  private final TurningLoop turning = new TurningLoop(THRESHOLD);
  private final LoopWire wire = new LoopWire(turning.loop);
  private final Object channel = new Object();

  @BeforeEach
  void start() {
    recording.enable(TimeoutEvent.class).withoutThreshold();
    recording.start();
    Journal.open();
    turning.enter();
    wire.timer = new Object();
  }

  @AfterEach
  void close() {
    TurningLoop.leave();
    Journal.close();
    recording.close();
  }

  @Test
  void fired_readerIdleDueBeforeTheLoopRead_isGenuine() throws Exception {
    stallAndFireInTheNextTurn(TimerKind.READER_IDLE);
    assertThat(evidence()).containsExactly("heard");
  }

  @Test
  void fired_writerIdleDueInAStallThatIsOver_isSuspected() throws Exception {
    stallAndFireInTheNextTurn(TimerKind.WRITER_IDLE);
    assertThat(evidence()).containsExactly("own");
  }

  @Test
  void fired_writerIdleDueLongAfterAStall_isGenuine() throws Exception {
    turning.begin();
    spin(THRESHOLD);
    turning.end();
    spin(2 * THRESHOLD);
    wire.due = System.nanoTime();
    turning.begin();
    wire.verdicts.fired(TimerKind.WRITER_IDLE, channel, null);
    assertThat(evidence()).containsExactly("heard");
  }

  @Test
  void fired_handshakeDueInAStallThatIsOver_isSuspected() throws Exception {
    stallAndFireInTheNextTurn(TimerKind.HANDSHAKE);
    assertThat(evidence()).containsExactly("own");
  }

  @Test
  void heard_inTheNextTurnWithoutAWait_confirms() throws Exception {
    for (int i = 0; i < ATTEMPTS && !evidence().contains("decoded"); i++) {
      fireInAStall(TimerKind.READER_IDLE);
      turning.end();
      turning.begin();
      wire.verdicts.heard(channel);
      turning.end();
    }
    assertThat(evidence()).contains("decoded");
  }

  @Test
  void heard_afterAPollThatWaited_provesNothing() throws Exception {
    fireInAStall(TimerKind.READER_IDLE);
    turning.end();
    spin(THRESHOLD);
    turning.begin();
    wire.verdicts.heard(channel);
    assertThat(evidence()).containsExactly("unknown");
  }

  @Test
  void heard_afterATimeoutOfSending_provesNothing() throws Exception {
    fireInAStall(TimerKind.ALL_IDLE);
    turning.turn();
    wire.verdicts.heard(channel);
    assertThat(evidence()).containsExactly("own");
  }

  @Test
  void fired_killWhosePingLeftInTheSameTurn_isUnasked() throws Exception {
    turning.begin();
    wire.verdicts.pinged(channel);
    stallAndFire(TimerKind.KEEPALIVE_KILL);
    wire.verdicts.settle(true);
    assertThat(evidence()).containsExactly("unasked");
  }

  @Test
  void fired_killWhileAnotherConnectionPings_isNotUnasked() throws Exception {
    turning.begin();
    wire.verdicts.pinged(new Object());
    stallAndFire(TimerKind.KEEPALIVE_KILL);
    wire.verdicts.settle(true);
    assertThat(evidence()).containsExactly("unknown");
  }

  @Test
  void fired_idleThatEndedAfterItsTaskWasDue_isNotHeard() throws Exception {
    wire.due = System.nanoTime(); // as the loop polls: the task has only to wait on
    turning.begin();
    long read = System.nanoTime();
    spin(2 * THRESHOLD);
    wire.dueAfter(read, THRESHOLD);
    wire.verdicts.fired(TimerKind.READER_IDLE, channel, null);
    wire.verdicts.settle(true);
    assertThat(evidence()).containsExactly("unknown");
  }

  @Test
  void readLast_timeOfThePast_isKept() {
    long read = System.nanoTime() - 2 * THRESHOLD;
    wire.readLast(read, THRESHOLD);
    assertThat(wire.lastRead).isEqualTo(read);
  }

  @Test
  void readLast_timeThatWouldNotHaveFired_isOfAnotherClock() {
    wire.readLast(System.nanoTime(), 3_600_000_000_000L);
    assertThat(wire.lastRead).isZero();
  }

  @Test
  void dueAfter_timeThatHasNotCome_changesNothing() {
    wire.due = System.nanoTime();
    long due = wire.due;
    wire.dueAfter(due, 3_600_000_000_000L);
    assertThat(wire.due).isEqualTo(due);
  }

  @Test
  void fired_manyFarFromAnyStall_areCountedAsGenuine() throws Exception {
    int fired = 0;
    for (int i = 0; i < ATTEMPTS && number("genuine") == 0; i++, fired += 11) {
      turning.turn();
      turning.begin();
      for (int n = 0; n < 10; n++) {
        wire.due = System.nanoTime();
        wire.verdicts.fired(TimerKind.READER_IDLE, channel, null);
      }
      turning.end();
      fireInAStall(TimerKind.ALL_IDLE);
      turning.end();
      wire.verdicts.settle(true);
    }

    assertThat(number("genuine")).isPositive();
    assertThat(number("genuine") + number("unwritten") + evidence().size()).isEqualTo(fired);
  }

  private void stallAndFireInTheNextTurn(TimerKind kind) {
    turning.begin();
    spin(THRESHOLD);
    wire.due = System.nanoTime();
    turning.end();
    turning.begin();
    wire.verdicts.fired(kind, channel, null);
  }

  private void fireInAStall(TimerKind kind) {
    turning.begin();
    stallAndFire(kind);
  }

  private void stallAndFire(TimerKind kind) {
    spin(THRESHOLD);
    wire.due = System.nanoTime();
    wire.verdicts.fired(kind, channel, null);
  }

  private static void spin(long nanos) {
    long end = System.nanoTime() + nanos;
    while (System.nanoTime() - end < 0) {
      Thread.onSpinWait();
    }
  }

  private List<String> evidence() throws IOException {
    return events().stream().map(e -> e.getString("evidence")).toList();
  }

  private long number(String field) throws IOException {
    return events().stream().mapToLong(e -> e.getLong(field)).sum();
  }

  private List<RecordedEvent> events() throws IOException {
    Path file = dir.resolve("timeouts.jfr");
    recording.dump(file);
    return RecordingFile.readAllEvents(file).stream()
        .filter(e -> e.getEventType().getName().equals("holter.Timeout"))
        .toList();
  }
}
