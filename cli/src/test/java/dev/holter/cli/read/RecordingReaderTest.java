/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.holter.cli.model.InputException;
import dev.holter.cli.model.Selection;
import dev.holter.cli.model.fact.ControlBeatFact;
import dev.holter.cli.model.fact.ProcessFact;
import dev.holter.cli.model.fact.RecordingFact;
import dev.holter.cli.model.fact.SpanFact;
import dev.holter.cli.model.fact.StallFact;
import dev.holter.event.AgentEvent;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jdk.jfr.Event;
import jdk.jfr.Name;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordingReaderTest {

  @TempDir private Path dir;

  @Test
  void read_wholeFile_yieldsAllFacts() throws IOException {
    RecordingFact r = RecordingReader.read(List.of(stalled("a.jfr")));

    ProcessFact p = r.processes().get(0);
    assertThat(r.notes()).isEmpty();
    assertThat(p.pid()).isEqualTo(42);
    assertThat(p.host()).isEqualTo("here");
    assertThat(p.agent().hooks()).containsExactly("nio", "netty");
    assertThat(p.agent().degraded()).containsExactly("dns.lookup: no such method");
    assertThat(p.loops().get(1L).name()).isEqualTo("worker-1");
    assertThat(p.beats().get(1L).gaps().getTotalCount()).isEqualTo(3);
    assertThat(p.beats().get(1L).max()).isEqualTo(50 * Made.MS);
    assertThat(p.calls()).singleElement().satisfies(c -> assertThat(c.stack()).hasSize(4));
    assertThat(p.totals()).singleElement().satisfies(t -> assertThat(t.count()).isEqualTo(1));
    assertThat(p.samples().get(7L)).hasSize(1);
    assertThat(p.artifacts()).containsEntry("com.acme.App", "acme-1.2.jar");
    assertThat(p.jvm().feature()).isEqualTo(Runtime.version().feature());
    assertThat(r.end()).isGreaterThan(r.start());
  }

  @Test
  void read_aRecording_tellsHowFarItIs() throws IOException {
    Path file = stalled("a.jfr");
    List<Double> shares = new ArrayList<>();

    RecordingReader.read(List.of(file), Selection.ALL, shares::add);

    assertThat(shares).isSorted();
    assertThat(shares.get(0)).isLessThan(0.34); // of the walk, before anything is read
    assertThat(shares.get(shares.size() - 1)).isCloseTo(1, within(0.01));
  }

  @Test
  void read_agentThatCountsFromTheStart_yieldsWhatTheFileHas() throws IOException {
    Recording r = Made.start();
    for (long ms : new long[] {7000, 7030}) {
      AgentEvent e = new AgentEvent();
      e.pid = 42;
      e.selfCpu = ms * Made.MS;
      e.commit();
    }
    RecordingFact recording = RecordingReader.read(List.of(Made.dump(r, dir.resolve("a.jfr"))));

    assertThat(recording.processes().get(0).agent().selfCpu()).isEqualTo(30 * Made.MS);
  }

  @Test
  void read_fieldOfAnotherType_isAsIfItWereNotThere() throws IOException {
    Recording r = Made.start();
    Made.agent(42);
    RetypedControlEvent e = new RetypedControlEvent();
    e.max = "long";
    e.throttledTime = 3;
    e.commit();
    RecordingFact recording = RecordingReader.read(List.of(Made.dump(r, dir.resolve("r.jfr"))));

    ControlBeatFact beat = recording.processes().get(0).controlBeats().get(0);
    assertThat(beat.late()).isZero();
    assertThat(beat.throttled()).isEqualTo(3);
  }

  @Name("holter.Control")
  private static final class RetypedControlEvent extends Event {
    String max;
    long throttledTime;
  }

  @Test
  void read_safepointInAStall_tellsComingToItFromBeingStopped() throws IOException {
    Recording r = Made.start();
    r.enable("jdk.SafepointBegin").withoutThreshold();
    r.enable("jdk.SafepointEnd").withoutThreshold();
    Made.stalledLoop();
    System.gc();
    Made.stall(9, 1, 60_000).commit(); // so long that the collection falls into it
    ProcessFact p =
        RecordingReader.read(List.of(Made.dump(r, dir.resolve("s.jfr")))).processes().get(0);

    assertThat(p.spans())
        .filteredOn(s -> s.kind() == SpanFact.Kind.SAFEPOINT)
        .extracting(SpanFact::subject)
        .contains(SpanFact.COMING)
        .containsNull();
  }

  @Test
  void read_safepoints_countsEachMomentOnce() throws IOException {
    Path file = dir.resolve("safepoints.jfr");
    try (Recording r = Made.start()) {
      r.enable("jdk.SafepointBegin").withoutThreshold();
      r.enable("jdk.SafepointEnd").withoutThreshold();
      Made.stalledLoop();
      System.gc();
      System.gc();
      Made.dump(r, file);
    }
    Map<Long, Instant> reached = new HashMap<>();
    Duration expected = Duration.ZERO;
    for (RecordedEvent e : RecordingFile.readAllEvents(file)) {
      if (e.getEventType().getName().equals("jdk.SafepointBegin")) {
        reached.put(e.getLong("safepointId"), e.getEndTime());
        expected = expected.plus(e.getDuration());
      }
    }
    for (RecordedEvent e : RecordingFile.readAllEvents(file)) {
      Instant since =
          e.getEventType().getName().equals("jdk.SafepointEnd")
              ? reached.get(e.getLong("safepointId"))
              : null;
      if (since != null) {
        expected = expected.plus(Duration.between(since, e.getEndTime()));
      }
    }

    RecordingFact r = RecordingReader.read(List.of(file));

    assertThat(expected).isPositive();
    assertThat(r.processes().get(0).control().safepoint())
        .isCloseTo(expected.toNanos(), within(10_000L));
  }

  @Test
  void read_stall_startsElapsedBeforeItsEnd() throws IOException {
    Instant before = Instant.now();
    Path file = stalled("a.jfr");

    StallFact s = RecordingReader.read(List.of(file)).processes().get(0).stalls().get(0);

    assertThat(s.elapsed()).isEqualTo(50 * Made.MS);
    assertThat(s.end()).isCloseTo(nanos(before), within(20_000 * Made.MS));
    assertThat(s.threadId()).isEqualTo(Thread.currentThread().getId());
  }

  @Test
  void read_lateStall_endsBeforeItsEvent() throws IOException {
    Recording r = Made.start();
    Made.agent(42);
    var e = Made.stall(1, 1, 50);
    e.late = 3_600_000 * Made.MS;
    e.commit();
    Path file = Made.dump(r, dir.resolve("late.jfr"));

    StallFact s = RecordingReader.read(List.of(file)).processes().get(0).stalls().get(0);

    assertThat(s.end()).isLessThan(nanos(Instant.now()) - 3_000_000 * Made.MS);
  }

  @Test
  void read_sampleWithoutStall_buildsStallThatNeverEnded() throws IOException {
    Recording r = Made.start();
    Made.agent(42);
    Made.loop(1, "worker-1");
    Made.sample(9, 1, 20, "RUNNABLE", Made.APP_FRAMES);
    Made.sample(9, 1, 160, "RUNNABLE", Made.APP_FRAMES);
    Made.sample(9, 1, 40, "RUNNABLE", Made.APP_FRAMES);
    Path file = Made.dump(r, dir.resolve("killed.jfr"));

    StallFact s = RecordingReader.read(List.of(file)).processes().get(0).stalls().get(0);

    assertThat(s.ended()).isFalse();
    assertThat(s.elapsed()).isEqualTo(160 * Made.MS);
    assertThat(s.samplesTaken()).isEqualTo(3);
  }

  @Test
  void read_loopThereAfterTheLastSample_stallLastsUntilThen() throws IOException {
    Recording r = Made.start();
    Made.agent(42);
    Made.sample(9, 1, 160, "RUNNABLE", Made.APP_FRAMES);
    Made.loop(1, "worker-1");
    Path file = Made.dump(r, dir.resolve("hung.jfr"));

    StallFact s = RecordingReader.read(List.of(file)).processes().get(0).stalls().get(0);

    assertThat(s.ended()).isFalse();
    assertThat(s.elapsed()).isGreaterThan(160 * Made.MS);
  }

  @Test
  void run_placesNoted_findsWhatAWalkFinds() throws IOException {
    ReadableChunks readable =
        ReadableChunks.of(List.of(stalled("a.jfr")), new ArrayList<>(), PassProgress.NONE);
    SoundFile file = readable.files().get(0);
    List<Chunk> unnoted =
        file.chunks().stream().map(c -> c.walked(c.types(), /* places= */ null)).toList();

    List<String> visited = events(file);

    assertThat(file.chunks()).allMatch(c -> c.places() != null);
    assertThat(visited).hasSizeGreaterThan(7);
    assertThat(visited).isEqualTo(events(new SoundFile(file.path(), unnoted)));
  }

  @Test
  void subscribe_everyPass_asksForNotedTypesAlone() {
    EventPass first = new EventPass(new Stacks());
    new ProcessEvents(new Stacks(), Window.ALL).subscribe(first);
    EventPass second = new EventPass(new Stacks());
    new JdkSpans(new Stacks(), Window.ALL, List.of()).subscribe(second);

    assertThat(first.types()).isNotEmpty().allMatch(ReadTypes::contain);
    assertThat(second.types()).isNotEmpty().allMatch(ReadTypes::contain);
  }

  @Test
  void read_noHolterEvents_asksForAgent() throws IOException {
    Path file;
    try (Recording r = new Recording()) {
      r.enable("jdk.JVMInformation");
      r.start();
      r.stop();
      file = dir.resolve("plain.jfr");
      r.dump(file);
    }

    assertThatThrownBy(() -> RecordingReader.read(List.of(file)))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("plain.jfr has no Holter events")
        .hasMessageContaining("-javaagent:holter-agent.jar");
  }

  @Test
  void read_emptyFolder_saysSo() {
    assertThatThrownBy(() -> RecordingReader.read(List.of(dir)))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("no .jfr file");
  }

  @Test
  void read_missingFile_saysSo() {
    assertThatThrownBy(() -> RecordingReader.read(List.of(dir.resolve("gone.jfr"))))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("gone.jfr");
  }

  private Path stalled(String name) throws IOException {
    Recording r = Made.start();
    Made.stalledLoop();
    return Made.dump(r, dir.resolve(name));
  }

  private void run(String name, long jvmStart) throws IOException {
    Recording r = Made.startOfUnknownJvm();
    Made.agent(1, "here", 1, jvmStart);
    Made.loop(1, "worker-1");
    Made.beat(1, 1);
    Made.dump(r, dir.resolve(name));
  }

  private static List<String> events(SoundFile file) throws IOException {
    List<String> seen = new ArrayList<>();
    EventPass pass = new EventPass(new Stacks());
    for (String type : List.of("holter.Stall", "holter.Loop", "jdk.ActiveSetting")) {
      pass.on(type, e -> seen.add(type + " " + e.start() + " " + e.text("name")));
    }
    pass.run(file, seen::add);
    return seen;
  }

  private static long nanos(java.time.Instant t) {
    return t.getEpochSecond() * 1_000_000_000L + t.getNano();
  }
}
