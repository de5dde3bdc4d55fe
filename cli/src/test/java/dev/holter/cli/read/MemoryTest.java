/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holter.cli.model.Moment;
import dev.holter.cli.model.Progress;
import dev.holter.cli.model.Selection;
import dev.holter.cli.model.fact.CallFact;
import dev.holter.cli.model.fact.ProcessFact;
import dev.holter.cli.model.fact.RecordingFact;
import dev.holter.cli.model.fact.StallFact;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import jdk.jfr.Recording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Recordings that hold more than there is memory for. */
class MemoryTest {

  private static final Memory TWO = new Memory(/* stalls= */ 2, /* calls= */ 2);

  @TempDir private Path dir;

  @Test
  void read_moreStallsThanThereIsMemoryFor_keepsTheLongestAndCountsAll() throws IOException {
    Recording r = Made.start();
    Made.agent(42);
    Made.loop(1, "worker-1");
    Made.beat(1, 30, 50, 40);
    stall(30, 50, 40);

    RecordingFact recording = read(r, Selection.ALL);

    ProcessFact p = recording.processes().get(0);
    assertThat(lengths(p)).containsExactlyInAnyOrder(50L, 40L);
    assertThat(p.samples()).hasSize(2);
    assertThat(p.beats().get(1L).untoldStalls()).isEqualTo(1);
    assertThat(p.beats().get(1L).untoldStallTime()).isEqualTo(30 * Made.MS);
    assertThat(recording.notes()).anyMatch(n -> n.startsWith("1 of the shorter stalls"));
  }

  @Test
  void read_stallLeftOutOnTheWay_isNoneThatNeverEndedByItsLateSample() throws IOException {
    Recording r = Made.start();
    Made.agent(42);
    Made.loop(1, "worker-1");
    Made.beat(1, 1);
    stall(30, 31, 32, 33, 34, 50, 60);
    Made.sample(30, 1, 29, "RUNNABLE", Made.APP_FRAMES);

    ProcessFact p = read(r, Selection.ALL).processes().get(0);

    assertThat(lengths(p)).containsExactlyInAnyOrder(50L, 60L);
    assertThat(p.samples().keySet()).containsExactlyInAnyOrder(50L, 60L);
    assertThat(p.beats().get(1L).untoldStalls()).isEqualTo(5);
  }

  @Test
  void read_stallsBeforeTheTimeAskedFor_takeNoMemoryOfThoseInIt() throws IOException {
    Recording r = Made.start();
    Made.agent(42);
    Made.loop(1, "worker-1");
    Made.beat(1, 1);
    stall(30, 31, 32, 33, 34);
    spin(100);
    Instant from = Instant.now();
    spin(30);
    stall(20, 21);

    RecordingFact recording = read(r, since(from));

    assertThat(lengths(recording.processes().get(0))).containsExactlyInAnyOrder(20L, 21L);
    assertThat(recording.window().stalls()).isEqualTo(5);
    assertThat(recording.notes()).noneMatch(n -> n.contains("memory"));
  }

  @Test
  void read_callsBeforeTheTimeAskedFor_stayWhereTheirStallReachesIntoIt() throws IOException {
    Recording r = Made.start();
    Made.agent(42);
    Made.loop(1, "worker-1");
    Made.beat(1, 1);
    for (int turn = 1; turn <= 12; turn++) {
      Made.call(1, turn, "file.read", 1, Made.APP_FRAMES);
    }
    spin(20);
    Instant from = Instant.now();
    spin(20);
    Made.stall(12, 1, 30).commit();

    RecordingFact recording = read(r, since(from));

    assertThat(recording.processes().get(0).calls())
        .extracting(CallFact::turn)
        .containsExactly(12L);
    assertThat(recording.window().calls()).isEqualTo(11);
  }

  private RecordingFact read(Recording r, Selection selection) throws IOException {
    Path file = Made.dump(r, dir.resolve("many.jfr"));
    return RecordingReader.read(List.of(file), selection, Progress.NONE, TWO);
  }

  /** Stalls of so many milliseconds, which are their numbers too, with a sample each. */
  private static void stall(int... lengths) {
    for (int ms : lengths) {
      Made.stall(ms, 1, ms).commit();
      Made.sample(ms, 1, 20, "RUNNABLE", Made.APP_FRAMES);
    }
  }

  private static Selection since(Instant from) {
    long nanos = ChronoUnit.NANOS.between(Instant.EPOCH, from);
    return new Selection(
        new Moment("then", (start, end) -> nanos), null, List.of(), null, null, false);
  }

  private static void spin(int ms) {
    long start = System.nanoTime();
    while (System.nanoTime() - start < ms * Made.MS) {
      Thread.onSpinWait();
    }
  }

  private static List<Long> lengths(ProcessFact p) {
    List<Long> lengths = new ArrayList<>();
    for (StallFact s : p.stalls()) {
      lengths.add(s.elapsed() / Made.MS);
    }
    return lengths;
  }
}
