/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holter.cli.read.Made;
import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import jdk.jfr.Recording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class RecoverCommandTest {

  /** Of a chunk; its first event follows. */
  private static final int HEADER = 68;

  private static final int STATE_AT = 64;

  @TempDir private Path dir;

  @Test
  void recover_cutRecording_yieldsACopyThatTheJdkReads() throws Exception {
    byte[] first = Files.readAllBytes(stalled("a.jfr"));
    byte[] second = Files.readAllBytes(stalled("b.jfr"));
    byte[] both = Arrays.copyOf(first, first.length + second.length / 2);
    System.arraycopy(second, 0, both, first.length, second.length / 2);
    Path cut = Files.write(dir.resolve("cut.jfr"), both);

    Cli cli = Cli.run("recover", cut);

    assertThat(cli.code()).as(cli.err()).isZero();
    assertThat(cli.out()).contains("1 chunk").contains("lost").contains("cut.jfr was cut");
    Path copy = dir.resolve("cut-recovered.jfr");
    assertThat(copy).hasBinaryContent(first);
    theJdkReads(copy);
    assertThat(Cli.run("report", copy).out()).doesNotContain("was cut");
  }

  @Test
  void recover_damagedInside_keepsOtherChunks() throws Exception {
    byte[] first = Files.readAllBytes(stalled("a.jfr"));
    byte[] second = Files.readAllBytes(stalled("b.jfr"));
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    // over the head of an event: inside of a text zeros are no damage that can be seen
    Arrays.fill(both, HEADER, HEADER + 64, (byte) 0);
    Path damaged = Files.write(dir.resolve("damaged.jfr"), both);
    Path copy = dir.resolve("copy.jfr");

    Cli cli = Cli.run("recover", damaged, "-o", copy);

    assertThat(cli.code()).as(cli.err()).isZero();
    assertThat(cli.out()).contains("damaged inside");
    theJdkReads(copy);
  }

  @Test
  void recover_killedAndDamagedInside_yieldsACopyThatTheJdkReads() throws Exception {
    byte[] whole = Files.readAllBytes(stalled("a.jfr"));
    ByteBuffer header = ByteBuffer.wrap(whole);
    // its last constants and types, which its header leads to, are sound: what is before is not
    long last = Math.min(header.getLong(16), header.getLong(24));
    byte[] more = Files.readAllBytes(stalled("b.jfr"));
    // so much that the head of an event is among it
    Arrays.fill(whole, (int) last / 2, (int) last / 2 + 1024, (byte) 0);
    whole[STATE_AT] = 3;
    byte[] both = Arrays.copyOf(more, more.length + whole.length);
    System.arraycopy(whole, 0, both, more.length, whole.length);
    Path damaged = Files.write(dir.resolve("killed.jfr"), both);
    Path copy = dir.resolve("copy.jfr");

    Cli cli = Cli.run("recover", damaged, "-o", copy);

    assertThat(cli.code()).as(cli.err()).isZero();
    assertThat(cli.out()).contains("damaged inside", "never finished");
    theJdkReads(copy);
  }

  @Test
  void recover_soundRecording_saysNothingWasDamaged() throws IOException {
    Cli cli = Cli.run("recover", stalled("a.jfr"));

    assertThat(cli.out()).contains("100 % kept").contains("Nothing was damaged");
  }

  @Test
  void recover_nameWithAnEscape_isText() throws IOException {
    byte[] whole = Files.readAllBytes(stalled("a.jfr"));
    byte[] damaged = Arrays.copyOf(whole, whole.length + 100);
    Path file = Files.write(dir.resolve("b\u001b[2J.jfr"), damaged);

    Cli cli = Cli.run("recover", file);

    assertThat(cli.code()).as(cli.err()).isZero();
    assertThat(cli.out())
        .contains("b\\u001b[2J-recovered.jfr: ", "b\\u001b[2J.jfr is no recording from byte ")
        .doesNotContain("\u001b");
  }

  @Test
  void recover_copyIsThereAlready_leavesItAlone() throws IOException {
    Path file = stalled("a.jfr");
    byte[] before = Files.readAllBytes(file);

    Cli cli = Cli.run("recover", file, "-o", file);

    assertThat(cli.code()).isEqualTo(ExitCode.USAGE);
    assertThat(cli.err()).contains("is there already").hasLineCount(1);
    assertThat(file).hasBinaryContent(before);
  }

  @Test
  void recover_nothingSound_isOneLine() throws IOException {
    Path file = Files.write(dir.resolve("zero.jfr"), new byte[500]);

    Cli cli = Cli.run("recover", file);

    assertThat(cli.code()).isEqualTo(ExitCode.USAGE);
    assertThat(cli.err()).hasLineCount(1);
    assertThat(dir.resolve("zero-recovered.jfr")).doesNotExist();
  }

  /** The running JDK's own tool, and that of any other that was named. */
  private void theJdkReads(Path file) throws IOException, InterruptedException {
    List<String> homes = new ArrayList<>(List.of(System.getProperty("java.home")));
    String named = System.getProperty("holter.test.jdks", "");
    homes.addAll(Arrays.asList(named.isEmpty() ? new String[0] : named.split(File.pathSeparator)));
    for (String home : homes) {
      File output = dir.resolve("summary.txt").toFile();
      Process jfr =
          new ProcessBuilder(Path.of(home, "bin", "jfr").toString(), "summary", file.toString())
              .redirectErrorStream(true)
              .redirectOutput(output)
              .start();
      int code = jfr.waitFor();
      String text = Files.readString(output.toPath(), StandardCharsets.UTF_8);
      assertThat(code).as(home + ": " + text).isZero();
      assertThat(text).contains("Chunks: ").contains("holter.Agent");
    }
  }

  private Path stalled(String name) throws IOException {
    Recording r = Made.start();
    Made.stalledLoop();
    return Made.dump(r, dir.resolve(name));
  }
}
