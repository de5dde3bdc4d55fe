/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.holter.cli.read.Made;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import jdk.jfr.Recording;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands from arguments to exit code, on recordings of the agent's real events. */
class MainTest {

  @TempDir private static Path dir;

  private static Path stalled;
  private static Path healthy;
  private static Path idle;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeAll
  static void record() throws IOException {
    Recording r = Made.start();
    Made.stalledLoop();
    stalled = Made.dump(r, dir.resolve("stalled.jfr"));
    r = Made.start();
    Made.agent(42);
    Made.loop(1, "worker-1");
    Made.beat(1, 1, 2, 3);
    healthy = Made.dump(r, dir.resolve("healthy.jfr"));
    r = Made.start();
    Made.agent(42);
    idle = Made.dump(r, dir.resolve("idle.jfr"));
  }

  @Test
  void run_errorOfTheJvm_isABugInOneLine() {
    PrintWriter broken =
        new PrintWriter(out) {
          @Override
          public void write(String text, int from, int length) {
            throw new NoClassDefFoundError("com/acme/Gone");
          }
        };

    int code = Main.run(new String[] {"explain", "gc"}, broken, new PrintWriter(err));

    assertThat(code).isEqualTo(70);
    assertThat(err.toString()).contains("com/acme/Gone", "this is a bug").hasLineCount(1);
  }

  @Test
  void run_stdoutThatTakesNothing_isOneLineAndNoSuccess() {
    Writer full =
        new Writer() {
          @Override
          public void write(char[] text, int from, int length) throws IOException {
            throw new IOException("No space left on device");
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };

    int code =
        Main.run(new String[] {"explain", "gc"}, new PrintWriter(full), new PrintWriter(err));

    assertThat(code).isEqualTo(2);
    assertThat(err.toString()).contains("stdout: not all").hasLineCount(1);
  }

  @Test
  void report_intoARecording_keepsIt() throws IOException {
    Path mine = Files.copy(healthy, dir.resolve("mine.jfr"));

    for (String[] command : new String[][] {{"report"}, {"gate"}, {"export", "--to", "ndjson"}}) {
      Object[] args = Arrays.copyOf(command, command.length + 3, Object[].class);
      args[command.length] = "-o";
      args[command.length + 1] = mine;
      args[command.length + 2] = mine;
      assertThat(run(args)).as(command[0]).isEqualTo(2);
    }

    assertThat(err.toString()).contains("this is a recording");
    assertThat(mine).hasSameBinaryContentAs(healthy);
  }

  @Test
  void report_severalFilesOfNothing_areNamed() throws IOException {
    Recording r = new Recording();
    r.enable("jdk.JVMInformation");
    r.start();
    Path one = Made.dump(r, dir.resolve("plain-1.jfr"));
    Path two = Files.copy(one, dir.resolve("plain-2.jfr"));

    assertThat(run("report", one, two)).isEqualTo(2);

    assertThat(err.toString()).contains("plain-1.jfr and 1 other file have no Holter events");
  }

  @Test
  void report_stalledAsJson_keepsSchemaAndNamesCulprit() throws IOException {
    assertThat(run("report", "--format", "json", stalled)).as(err.toString()).isZero();

    try (InputStream in = Main.class.getResourceAsStream("report.schema.json")) {
      assertThat(
              SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                  .getSchema(in, InputFormat.JSON)
                  .validate(out.toString(), InputFormat.JSON))
          .isEmpty();
    }
    JsonNode json = new ObjectMapper().readTree(out.toString());
    assertThat(json.at("/verdict").asText()).isEqualTo("stalled");
    assertThat(json.at("/loops/0/name").asText()).isEqualTo("worker-1");
    assertThat(json.at("/loops/0/turns").asInt()).isEqualTo(3);
    assertThat(json.at("/loops/0/gap/maxMs").asDouble()).isEqualTo(50);
    assertThat(json.at("/stalls/0/durationMs").asDouble()).isEqualTo(50);
    assertThat(json.at("/stalls/0/source").asText()).isEqualTo("com.acme.App#serve");
    assertThat(json.at("/findings/0/rule").asText()).isEqualTo("file.read");
    assertThat(json.at("/findings/0/artifact").asText()).isEqualTo("acme-1.2.jar");
    assertThat(json.at("/blockingCalls/0/count").asInt()).isEqualTo(1);
    assertThat(json.at("/blockingCalls/0/countExact").asBoolean()).isTrue();
    assertThat(json.at("/blockingCalls/0/detail").asText()).isEqualTo("/etc/ca.pem");
  }

  @Test
  void report_toFile_leavesStdoutEmpty() throws IOException {
    Path file = dir.resolve("report.txt");

    assertThat(run("report", "-o", file, stalled)).isZero();

    assertThat(out.toString()).isEmpty();
    assertThat(file).content().contains("com.acme.App#serve").contains("worker-1");
  }

  @Test
  void report_cutRecording_isFineAndSaysSo() throws IOException {
    byte[] whole = Files.readAllBytes(stalled);
    byte[] cut = Arrays.copyOf(whole, whole.length + 100);
    System.arraycopy(whole, 0, cut, whole.length, 100);
    Path file = Files.write(dir.resolve("cut.jfr"), cut);

    assertThat(run("report", file)).isZero();

    assertThat(out.toString()).contains("cut.jfr was cut");
  }

  @Test
  void gate_stalled_fails() {
    assertThat(run("gate", stalled)).isEqualTo(1);
    assertThat(out.toString()).contains("FAIL");
  }

  @Test
  void gate_healthy_passes() {
    assertThat(run("gate", healthy)).isZero();
  }

  @Test
  void gate_gapBelowAndAboveLimit_passesAndFails() {
    assertThat(run("gate", "--max-gap", "100ms", stalled)).isZero();
    assertThat(run("gate", "--max-gap", "10ms", stalled)).isEqualTo(1);
    assertThat(out.toString()).contains("PASS").contains("FAIL").contains("worker-1");
  }

  @Test
  void gate_noLoopTurned_isInconclusive() {
    assertThat(run("gate", idle)).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"report", "gate"})
  void command_noRecording_isOneLineAndUsage(String command) throws IOException {
    Path text = Files.writeString(dir.resolve("readme.txt"), "no recording");
    Path empty = Files.createDirectories(dir.resolve("empty"));

    for (Path wrong : new Path[] {text, empty, dir.resolve("gone.jfr")}) {
      err.getBuffer().setLength(0);
      assertThat(run(command, wrong)).as(wrong.toString()).isEqualTo(2);
      assertThat(err.toString().lines()).as(err.toString()).hasSize(1);
      assertThat(err.toString()).startsWith("holter: ").contains(wrong.getFileName().toString());
    }
    assertThat(out.toString()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"report", "gate", "run", "explain", "recover", "export"})
  void help_anyCommand_isFine(String command) {
    assertThat(run(command, "--help")).isZero();
    assertThat(out.toString()).contains(command);
    assertThat(run(command, "--version")).isZero();
  }

  @Test
  void usage_wrong_isOneLine() {
    assertThat(run("report", "--no-such", stalled)).isEqualTo(2);
    assertThat(err.toString().lines()).hasSize(1);
    assertThat(run("gate", "--max-gap", "fast", stalled)).isEqualTo(2);
    assertThat(run("no-such-command")).isEqualTo(2);
    assertThat(run()).isEqualTo(2);
  }

  @Test
  void usage_misspelt_suggestsWhatWasMeant() {
    assertThat(run("reprot", stalled)).isEqualTo(2);
    assertThat(err.toString()).contains("did you mean report?");
  }

  @Test
  void run_wrongOptionOrLauncher_isUsage() {
    assertThat(run("run", "--options", "no-such=1", "--", "java")).isEqualTo(2);
    assertThat(run("run", "--", "no-java-at-all")).isEqualTo(2);
    assertThat(err.toString().lines()).hasSize(2);
  }

  private int run(Object... args) {
    String[] texts = new String[args.length];
    for (int i = 0; i < args.length; i++) {
      texts[i] = args[i].toString();
    }
    return Main.run(texts, new PrintWriter(out), new PrintWriter(err));
  }
}
