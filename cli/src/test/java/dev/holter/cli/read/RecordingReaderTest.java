/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.holter.cli.model.InputException;
import dev.holter.cli.model.fact.ProcessFact;
import dev.holter.cli.model.fact.RecordingFact;
import dev.holter.cli.model.fact.StallFact;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import jdk.jfr.Recording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

// the JDK's own readers hang where ours must not
@Timeout(120)
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
  void read_stall_startsElapsedBeforeItsEnd() throws IOException {
    Instant before = Instant.now();
    Path file = stalled("a.jfr");

    StallFact s = RecordingReader.read(List.of(file)).processes().get(0).stalls().get(0);

    assertThat(s.elapsed()).isEqualTo(50 * Made.MS);
    assertThat(s.end()).isCloseTo(Times.nanos(before), within(20_000 * Made.MS));
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

    assertThat(s.end()).isLessThan(Times.nanos(Instant.now()) - 3_000_000 * Made.MS);
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
  void read_sameChunkTwice_countsOnce() throws IOException {
    Path file = stalled("a.jfr");
    Path copy = Files.copy(file, dir.resolve("b.jfr"));

    ProcessFact p = RecordingReader.read(List.of(file, copy)).processes().get(0);

    assertThat(p.beats().get(1L).turns()).isEqualTo(3);
    assertThat(p.calls()).hasSize(1);
  }

  @Test
  void read_folderOfTwoProcesses_keepsLoopsApart() throws IOException {
    stalled("a.jfr");
    Recording r = Made.start();
    Made.agent(43);
    Made.loop(1, "other");
    Made.beat(1, 1);
    Made.dump(r, dir.resolve("b.jfr"));

    List<ProcessFact> all = RecordingReader.read(List.of(dir)).processes();

    assertThat(all).extracting(ProcessFact::pid).containsExactly(42L, 43L);
    assertThat(all.get(0).beats().get(1L).turns()).isEqualTo(3);
    assertThat(all.get(1).loops().get(1L).name()).isEqualTo("other");
  }

  @Test
  void read_twoFilesOfOneProcess_addsThemUp() throws IOException {
    stalled("a.jfr");
    stalled("b.jfr");

    List<ProcessFact> all = RecordingReader.read(List.of(dir)).processes();

    assertThat(all).hasSize(1);
    assertThat(all.get(0).beats().get(1L).turns()).isEqualTo(6);
    assertThat(all.get(0).totals().get(0).count()).isEqualTo(2);
    // one id is one stall, however often it is read
    assertThat(all.get(0).stalls()).hasSize(1);
  }

  @Test
  void read_secondChunkCut_keepsFirstAndSaysSo() throws IOException {
    byte[] first = Files.readAllBytes(stalled("a.jfr"));
    byte[] second = Files.readAllBytes(stalled("b.jfr"));
    byte[] both = Arrays.copyOf(first, first.length + second.length / 2);
    System.arraycopy(second, 0, both, first.length, second.length / 2);
    Path cut = Files.write(dir.resolve("cut.jfr"), both);

    RecordingFact r = RecordingReader.read(List.of(cut));

    assertThat(r.processes().get(0).beats().get(1L).turns()).isGreaterThanOrEqualTo(3);
    assertThat(r.notes()).singleElement().asString().contains("cut.jfr was cut").contains("%");
  }

  @Test
  @SuppressWarnings("try") // it only has to run
  void read_liveRepository_readsToLastFlush() throws IOException {
    try (Recording r = Made.start()) {
      Made.stalledLoop();
      RecordingFact fact = awaitStall(liveCopy());

      assertThat(fact.processes().get(0).calls()).hasSize(1);
      assertThat(fact.notes()).singleElement().asString().contains("never finished");
    }
    assertThat(temporaryFiles()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {Chunk.UPDATING, 0})
  @SuppressWarnings("try") // it only has to run
  void read_chunkWithUselessHeader_isSalvaged(int state) throws IOException {
    Path live;
    try (Recording r = Made.start()) {
      Made.stalledLoop();
      live = liveCopy();
      awaitStall(live);
    }
    byte[] bytes = Files.readAllBytes(onlyFile(live));
    ByteBuffer header = ByteBuffer.wrap(bytes);
    header.putLong(8, bytes.length + 1000L);
    header.put(Chunk.STATE_AT, (byte) state);
    Path broken = Files.write(dir.resolve("broken.jfr"), bytes);

    RecordingFact fact = RecordingReader.read(List.of(broken));

    assertThat(fact.processes().get(0).stalls()).hasSize(1);
    assertThat(fact.notes()).hasSize(1);
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

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 67, 68, 200})
  void read_noRecording_isOneLine(int length) throws IOException {
    Path file = Files.write(dir.resolve("notes.txt"), new byte[length]);

    assertThatThrownBy(() -> RecordingReader.read(List.of(file)))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("notes.txt")
        .hasMessageNotContaining("\n");
  }

  @Test
  void read_everyCutOfOneChunk_isReadOrRefusedButNeverHangs() throws IOException {
    byte[] whole = Files.readAllBytes(stalled("a.jfr"));
    int read = 0;
    for (int length = whole.length - 1; length > 0; length -= 1 + whole.length / 25) {
      Path cut = Files.write(dir.resolve("cut.jfr"), Arrays.copyOf(whole, length));
      try {
        assertThat(RecordingReader.read(List.of(cut)).notes()).isNotEmpty();
        read++;
      } catch (InputException e) {
        assertThat(e).hasMessageContaining("cut.jfr");
      }
    }
    assertThat(read).isLessThan(25);
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

  /** A folder into which the live chunk of this JVM can be copied. */
  private Path liveCopy() throws IOException {
    return Files.createDirectory(dir.resolve("repository"));
  }

  /** Copies the live chunk until it has been flushed; JFR does so once a second. */
  private RecordingFact awaitStall(Path folder) throws IOException {
    Instant deadline = Instant.now().plus(Duration.ofSeconds(60));
    while (true) {
      Path chunk = newestChunk();
      Path copy = folder.resolve("chunk.jfr");
      Files.write(copy, Files.readAllBytes(chunk));
      try {
        RecordingFact fact = RecordingReader.read(List.of(folder));
        if (!fact.processes().get(0).stalls().isEmpty()) {
          return fact;
        }
      } catch (InputException e) {
        // not yet flushed
      }
      assertThat(Instant.now()).as("JFR never flushed").isBefore(deadline);
      Thread.onSpinWait();
    }
  }

  private static Path newestChunk() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(System.getProperty("jdk.jfr.repository")))) {
      return files.filter(f -> f.toString().endsWith(".jfr")).max(Path::compareTo).orElseThrow();
    }
  }

  private static Path onlyFile(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.findFirst().orElseThrow();
    }
  }

  private static List<Path> temporaryFiles() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return files.filter(f -> f.getFileName().toString().matches("holter-.*\\.jfr")).toList();
    }
  }
}
