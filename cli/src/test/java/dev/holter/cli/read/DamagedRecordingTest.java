/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holter.cli.model.InputException;
import dev.holter.cli.model.fact.RecordingFact;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import jdk.jfr.Recording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

// the JDK's own readers hang where ours must not
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class DamagedRecordingTest {

  /** So many that they are walked through side by side. */
  private static final int MANY = 6;

  private static final String DAMAGED_INSIDE = " is damaged inside; 0 % of it was read";

  @TempDir private Path dir;

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
  void read_firstChunksHeaderDamaged_keepsTheSecond() throws IOException {
    byte[] first = Files.readAllBytes(stalled("a.jfr"));
    byte[] second = Files.readAllBytes(stalled("b.jfr"));
    int metadata = 24;
    ByteBuffer.wrap(first).putLong(metadata, Long.MAX_VALUE);
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    Path broken = Files.write(dir.resolve("broken.jfr"), both);

    RecordingFact r = RecordingReader.read(List.of(broken));

    assertThat(r.processes().get(0).stalls()).hasSize(1);
    assertThat(r.notes()).singleElement().asString().contains("chunk at byte 0", "header");
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
  void read_cutAtAThousandRandomPlaces_keepsWhatIsWholeAndSaysWhatIsLost() throws IOException {
    byte[] first = Files.readAllBytes(stalled("a.jfr"));
    byte[] second = Files.readAllBytes(stalled("b.jfr"));
    Path cut = Files.write(dir.resolve("cut.jfr"), first);
    Files.write(cut, second, StandardOpenOption.APPEND);
    int[] lengths =
        new Random(8).ints(1000, 1, first.length + second.length).sorted().distinct().toArray();

    for (int i = lengths.length - 1; i >= 0; i--) {
      try (FileChannel file = FileChannel.open(cut, StandardOpenOption.WRITE)) {
        file.truncate(lengths[i]);
      }
      boolean firstIsWhole = lengths[i] >= first.length;
      try {
        RecordingFact r = RecordingReader.read(List.of(cut));
        if (firstIsWhole) {
          assertThat(r.processes().get(0).stalls()).as("cut at " + lengths[i]).isNotEmpty();
        }
        if (lengths[i] != first.length) {
          assertThat(r.notes()).as("cut at " + lengths[i]).isNotEmpty();
        }
      } catch (InputException e) {
        assertThat(firstIsWhole).as("cut at " + lengths[i]).isFalse();
        assertThat(e).hasMessageContaining("cut.jfr");
      }
    }
  }

  @Test
  void of_oneOfManyChunksIsDamagedInside_leavesThatOneOutInItsPlace() throws IOException {
    Path file = dir.resolve("many.jfr");
    List<Long> offsets = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      byte[] chunk = Files.readAllBytes(stalled(i + ".jfr"));
      if (i == 2) {
        chunk[Chunk.HEADER] = 0; // an event of no size
      }
      offsets.add(Files.exists(file) ? Files.size(file) : 0);
      Files.write(file, chunk, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
    List<String> notes = new ArrayList<>();

    ReadableChunks readable = ReadableChunks.of(List.of(file), notes, PassProgress.NONE);

    long damaged = offsets.remove(2);
    assertThat(readable.files().get(0).chunks()).extracting(Chunk::offset).isEqualTo(offsets);
    assertThat(notes).containsExactly("many.jfr: the chunk at byte " + damaged + DAMAGED_INSIDE);
  }

  @Test
  void of_badOnesAmongManyFiles_areToldInTheirOrder() throws IOException {
    List<Path> files = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      files.add(stalled(i + ".jfr"));
    }
    Files.write(files.get(1), new byte[0]);
    Files.write(files.get(3), new byte[100]);
    List<String> notes = new ArrayList<>();

    ReadableChunks readable = ReadableChunks.of(files, notes, PassProgress.NONE);

    assertThat(notes).hasSize(2);
    assertThat(notes.get(0)).contains("1.jfr is empty");
    assertThat(notes.get(1)).contains("3.jfr is no recording");
    assertThat(readable.files())
        .extracting(SoundFile::name)
        .containsExactly("0.jfr", "2.jfr", "4.jfr", "5.jfr");
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

  private Path stalled(String name) throws IOException {
    Recording r = Made.start();
    Made.stalledLoop();
    return Made.dump(r, dir.resolve(name));
  }
}
