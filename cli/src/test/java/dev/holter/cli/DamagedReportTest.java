/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holter.cli.read.Made;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jdk.jfr.Recording;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Recordings that are damaged in every way: read as far as they are sound with a word about the
 * rest, or refused in a line.
 */
@Timeout(value = 600, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class DamagedReportTest {

  private static final int CUTS = 1000;

  /** Any; the same every time. */
  private static final long SEED = 8;

  /** In a chunk's header: 0 once it is finished. */
  private static final int STATE_AT = 64;

  // there as well: where the last constants are, when it began and how fast its clock ticks
  private static final int CONSTANTS_AT = 16;
  private static final int TICKS_AT = 48;
  private static final int TICK_RATE_AT = 56;

  @TempDir private static Path dir;

  private static byte[] whole;
  private static int firstChunk;

  @BeforeAll
  static void record() throws IOException {
    byte[] first = Files.readAllBytes(stalled("a.jfr"));
    byte[] second = Files.readAllBytes(stalled("b.jfr"));
    whole = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, whole, first.length, second.length);
    firstChunk = first.length;
  }

  @Test
  void report_cutAnywhere_isReadInPartOrRefusedAndSaysSo() throws IOException {
    Random random = new Random(SEED);
    int read = 0;
    for (int i = 0; i < CUTS; i++) {
      int length = random.nextInt(whole.length);
      Cli cli = report("cut.jfr", Arrays.copyOf(whole, length));
      // between its chunks a recording may end: nothing is missing then
      if (length == firstChunk || length == 0) {
        continue;
      }
      soundOrOneLine(cli, "cut at " + length);
      if (length > firstChunk) {
        assertThat(cli.code()).as("cut at " + length).isZero();
      }
      if (cli.code() == 0) {
        assertThat(cli.out()).as("cut at " + length).contains("% of it was read");
        read++;
      }
    }
    assertThat(read).isPositive();
  }

  @Test
  void report_bytesChangedAnywhere_neverHangsNorBreaks() throws IOException {
    Random random = new Random(SEED);
    for (int i = 0; i < CUTS; i++) {
      byte[] bytes = whole.clone();
      int at = random.nextInt(bytes.length - 16);
      for (int j = 0; j < 16; j++) {
        bytes[at + j] = (byte) random.nextInt();
      }
      soundOrOneLine(report("changed.jfr", bytes), "changed at " + at);
    }
  }

  @Test
  void report_zeroesInside_saysWhatWasLost() throws IOException {
    byte[] bytes = whole.clone();
    // among the events, which come before the last constants and the types: both places are in the
    // header
    ByteBuffer header = ByteBuffer.wrap(bytes);
    int at = (int) Math.min(header.getLong(CONSTANTS_AT), header.getLong(24)) / 2;
    Arrays.fill(bytes, at, at + 64, (byte) 0);

    Cli cli = report("zeroes.jfr", bytes);

    assertThat(cli.code()).as(cli.err()).isZero();
    assertThat(cli.out()).contains("damaged inside");
  }

  @Test
  void report_namesDamaged_readsTheEventsAndSaysSo() throws IOException {
    byte[] bytes = whole.clone();
    // behind the length, kind and time of the constants that are written last
    int constants = (int) ByteBuffer.wrap(bytes).getLong(CONSTANTS_AT) + 12;
    Arrays.fill(bytes, constants, constants + 16, (byte) 0xff);

    Cli cli = report("names.jfr", bytes);

    assertThat(cli.code()).as(cli.err()).isZero();
    assertThat(oneLine(cli))
        .contains("names and stacks of some events are lost")
        .contains(stalls(whole));
  }

  @Test
  void report_timesDaysAway_areLeftOutAndToldOf() throws IOException {
    byte[] bytes = whole.clone();
    ByteBuffer header = ByteBuffer.wrap(bytes);
    header.putLong(TICKS_AT, header.getLong(TICKS_AT) - header.getLong(TICK_RATE_AT) * 260_000);

    Cli cli = report("days.jfr", bytes);

    assertThat(cli.code()).as(cli.err()).isZero();
    assertThat(oneLine(cli))
        .contains("events could not be decoded")
        .contains(stalls(Arrays.copyOfRange(whole, firstChunk, whole.length)));
  }

  @ParameterizedTest
  @CsvSource({"0, is empty", "68, is no recording", "4096, is no recording"})
  void report_zeroBytes_isRefusedInOneLine(int length, String reason) throws IOException {
    Cli cli = report("zero.jfr", new byte[length]);

    assertThat(cli.code()).isEqualTo(ExitCode.USAGE);
    assertThat(cli.err()).contains("zero.jfr", reason);
    soundOrOneLine(cli, "zero bytes");
  }

  @Test
  void report_emptyFileBesideASoundOne_isTold() throws IOException {
    Path folder = Files.createDirectories(dir.resolve("beside"));
    Files.write(folder.resolve("1.jfr"), whole);
    Files.write(folder.resolve("2.jfr"), new byte[0]);

    Cli cli = Cli.run("report", folder.toString());

    assertThat(cli.code()).as(cli.err()).isZero();
    assertThat(cli.out().replaceAll("\\s+", " ")).contains("2.jfr is empty");
  }

  @Test
  void report_wrongMagicOfOneChunk_readsTheOtherAndSaysSo() throws IOException {
    byte[] bytes = whole.clone();
    bytes[0] = 'X';

    Cli cli = report("first.jfr", bytes);

    assertThat(cli.code()).as(cli.err()).isZero();
    assertThat(oneLine(cli)).contains(firstChunk + " bytes from byte 0 on are no recording");
  }

  @Test
  void report_chunkOfAKilledProcessBeforeAnother_readsBothAndSaysSo() throws IOException {
    byte[] bytes = whole.clone();
    bytes[STATE_AT] = 3;

    Cli cli = report("killed.jfr", bytes);

    assertThat(cli.code()).as(cli.err()).isZero();
    assertThat(oneLine(cli))
        .contains("the chunk at byte 0 was never finished")
        .contains(stalls(whole));
  }

  @Test
  void report_chunkOfALiveProcessBeforeItsDump_countsItOnce() throws IOException {
    byte[] dump = Arrays.copyOfRange(whole, firstChunk, whole.length);
    byte[] bytes = Arrays.copyOf(dump, 2 * dump.length);
    System.arraycopy(dump, 0, bytes, dump.length, dump.length);
    bytes[STATE_AT] = 3;

    Cli cli = report("live.jfr", bytes);

    assertThat(cli.code()).as(cli.err()).isZero();
    assertThat(oneLine(cli)).contains(stalls(dump)).contains("was never finished");
  }

  @Test
  void report_fileWithoutItsBeginning_isRefusedInALine() throws IOException {
    Cli cli = report("end.jfr", Arrays.copyOfRange(whole, 1000, firstChunk));

    assertThat(cli.code()).isEqualTo(ExitCode.USAGE);
    soundOrOneLine(cli, "without its beginning");
  }

  @Test
  void report_cutFileBeforeAnother_readsTheOtherAndSaysSo() throws IOException {
    byte[] bytes = Arrays.copyOfRange(whole, firstChunk / 2, whole.length);
    System.arraycopy(whole, 0, bytes, 0, firstChunk / 2);

    Cli cli = report("cut-before.jfr", bytes);

    assertThat(cli.code()).as(cli.err()).isZero();
    assertThat(oneLine(cli))
        .contains("the chunk at byte 0 ")
        .contains(stalls(Arrays.copyOfRange(whole, firstChunk, whole.length)));
  }

  /** How many stalls a sound recording has, as its report says. */
  private static String stalls(byte[] bytes) throws IOException {
    Matcher m = Pattern.compile("\\d+ stalls?").matcher(oneLine(report("sound.jfr", bytes)));
    assertThat(m.find()).isTrue();
    return m.group();
  }

  private static String oneLine(Cli cli) {
    return cli.out().replaceAll("\\s+", " ");
  }

  @Test
  void report_wrongMagic_isRefusedInOneLine() throws IOException {
    byte[] bytes = Arrays.copyOf(whole, firstChunk);
    bytes[0] = 'X';

    Cli cli = report("magic.jfr", bytes);

    assertThat(cli.code()).isEqualTo(ExitCode.USAGE);
    soundOrOneLine(cli, "wrong magic");
  }

  @Test
  void report_headerWithNonsense_isReadInPartOrRefused() throws IOException {
    for (int field = 8; field <= 56; field += 8) {
      for (long value : new long[] {-1, 0, 1, Integer.MAX_VALUE, Long.MAX_VALUE, Long.MIN_VALUE}) {
        byte[] bytes = whole.clone();
        ByteBuffer.wrap(bytes).putLong(field, value);
        soundOrOneLine(report("header.jfr", bytes), "field " + field + " is " + value);
      }
    }
  }

  @Test
  void report_foreignRecording_asksForTheAgent() throws IOException {
    Path file = dir.resolve("foreign.jfr");
    try (Recording r = new Recording()) {
      r.enable("jdk.JVMInformation");
      r.start();
      r.stop();
      r.dump(file);
    }

    Cli cli = Cli.run("report", file);

    assertThat(cli.code()).isEqualTo(ExitCode.USAGE);
    assertThat(cli.err()).contains("no Holter events").contains("-javaagent");
    soundOrOneLine(cli, "foreign");
  }

  @Test
  void report_newerSchema_isReadAndSaysSo() throws IOException {
    Recording r = Made.start();
    Made.agent(42, "here", 1000);
    Made.beat(1, 1, 2, 3);
    Path file = Made.dump(r, dir.resolve("newer.jfr"));

    Cli cli = Cli.run("report", file);

    assertThat(cli.code()).isZero();
    assertThat(cli.out()).contains("newer agent").contains("schema 1000");
  }

  private static Cli report(String name, byte[] bytes) throws IOException {
    return Cli.run("report", Files.write(dir.resolve(name), bytes));
  }

  private static void soundOrOneLine(Cli cli, String what) {
    assertThat(cli.code()).as(what + ": " + cli.err()).isIn(ExitCode.OK, ExitCode.USAGE);
    assertThat(cli.err()).as(what).doesNotContain("\tat ");
    assertThat(cli.err().lines().count()).as(what).isEqualTo(cli.code() == 0 ? 0 : 1);
    assertThat(cli.out().isEmpty()).as(what).isEqualTo(cli.code() != 0);
  }

  private static Path stalled(String name) throws IOException {
    Recording r = Made.start();
    Made.stalledLoop();
    return Made.dump(r, dir.resolve(name));
  }
}
