/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * One run of {@link AccuracyProgram}: the loop's own account beside Holter's, both by the number of
 * the turn.
 */
record AccuracyRun(
    Map<Long, OwnTurn> own, Map<Long, RecordedStall> recorded, List<RecordedStall.Sample> samples) {

  static final long THRESHOLD = 10_000_000L;

  /** Holter reads its clock a little before and after the loop reads its own. */
  private static final long NEAR = 300_000L;

  private static final String PROGRAM = "dev.holter.samples.tests.AccuracyProgram";

  /** Stalls of a length between the two, for so many seconds. */
  static AccuracyRun of(
      Jdks.Jdk jdk, Path folder, long seconds, int shortestMillis, int longestMillis)
      throws IOException {
    Path file = folder.resolve("accuracy.jfr");
    ForkedJvm.Ended program =
        ForkedJvm.run(
            jdk.tool("java"),
            folder,
            List.of(
                Jars.agentOption(file) + ",stall=10ms",
                "-cp",
                Jars.testClasses().toString(),
                PROGRAM,
                Long.toString(seconds),
                Integer.toString(shortestMillis),
                Integer.toString(longestMillis)));
    assertThat(program.exit()).as(program::said).isZero();
    Map<Long, RecordedStall> recorded = new TreeMap<>();
    RecordedStall.Recording recording = RecordedStall.of(file, "accurate-loop");
    for (RecordedStall stall : recording.stalls()) {
      assertThat(recorded.put(stall.turn(), stall)).as("a second stall of a turn").isNull();
    }
    // the turn in which the loop's thread ends is ended by no poll: it has samples and no stall
    long unended =
        program.out().stream()
            .filter(line -> line.startsWith("unended "))
            .mapToLong(line -> Long.parseLong(line.split(" ")[1]))
            .findFirst()
            .orElseThrow();
    List<RecordedStall.Sample> samples =
        recording.samples().stream().filter(s -> s.turn() != unended).toList();
    return new AccuracyRun(OwnTurn.of(program.out()), recorded, samples);
  }

  /** Turns, by the loop's own clock, of at least the threshold. */
  List<OwnTurn> stalled() {
    return own.values().stream().filter(t -> t.nanos() >= THRESHOLD).toList();
  }

  /** Turns that lasted the threshold and were not counted. */
  List<OwnTurn> missed() {
    return stalled().stream().filter(t -> !recorded.containsKey(t.number())).toList();
  }

  /** Stalls that were none, or not of that length. */
  List<RecordedStall> invented() {
    return recorded.values().stream().filter(s -> !isPossible(s, own.get(s.turn()))).toList();
  }

  private static boolean isPossible(RecordedStall stall, OwnTurn turn) {
    return turn != null
        && turn.canBe(stall.elapsed())
        && (!turn.isSteady() || turn.nanos() >= THRESHOLD - NEAR);
  }

  /** Stalls of which the machine lets the loop's clocks say only within what limits they were. */
  long unsteady() {
    return recorded.keySet().stream().filter(t -> !own.get(t).isSteady()).count();
  }

  /** How far the two accounts of a stall's length are apart, where the loop's is exact. */
  Quantiles errors() {
    return Quantiles.of(
        recorded.values().stream()
            .filter(s -> own.get(s.turn()).isSteady())
            .mapToLong(s -> Math.abs(s.elapsed() - own.get(s.turn()).nanos())));
  }

  /**
   * Samples of no stall, or from after the poll that ended theirs. Until then a stack is of its
   * turn, but its time is read once it is taken, while the loop may have read its own clock for the
   * last time.
   */
  List<RecordedStall.Sample> strayed() {
    return samples.stream()
        .filter(s -> !recorded.containsKey(s.turn()) || s.elapsed() > own.get(s.turn()).around())
        .toList();
  }

  /** Samples from while a stall was computed that show something else. */
  List<RecordedStall.Sample> mistaken() {
    return samples.stream()
        .filter(s -> own.containsKey(s.turn()) && isDuring(own.get(s.turn()), s))
        .filter(s -> !s.frames().contains(PROGRAM + ".stall("))
        .toList();
  }

  /** A busy machine lengthens turns before and after; what stands there is not the stall. */
  private static boolean isDuring(OwnTurn turn, RecordedStall.Sample sample) {
    return sample.elapsed() > turn.from() + NEAR && sample.elapsed() <= turn.to();
  }

  /** How much after the threshold the first samples were taken. */
  Quantiles lags() {
    return Quantiles.of(
        recorded.values().stream()
            .flatMap(s -> s.samples().stream().limit(1))
            .mapToLong(s -> s.elapsed() - THRESHOLD));
  }

  /** Stalls long enough to be sampled for certain. */
  List<RecordedStall> worthASample(Predicate<RecordedStall> which) {
    return recorded.values().stream()
        .filter(s -> 2 * s.elapsed() >= 3 * THRESHOLD)
        .filter(which)
        .toList();
  }

  /** The watchdog was awake when it should: no stall that it can be blamed for otherwise. */
  static boolean onTime(RecordedStall stall) {
    return 4 * stall.processLate() < THRESHOLD;
  }

  /** Share of these stalls that have a sample; of none, all have. */
  static double evidence(List<RecordedStall> stalls) {
    long with = stalls.stream().filter(s -> !s.samples().isEmpty()).count();
    return stalls.isEmpty() ? 1 : (double) with / stalls.size();
  }

  long dropped() {
    return recorded.values().stream().mapToLong(RecordedStall::dropped).sum();
  }
}
