/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holter.cli.model.ProcessName;
import dev.holter.cli.model.fact.ProcessFact;
import dev.holter.cli.model.fact.RecordingFact;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import jdk.jfr.Recording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which events are of one process, and which of another. */
class ProcessesTest {

  @TempDir private Path dir;

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
  void read_samePidOfLaterJvm_keepsRunsApart() throws IOException {
    run("a.jfr", 1_700_000_000_000L);
    run("b.jfr", 1_700_000_060_000L);
    run("c.jfr", 1_700_000_060_020L);

    List<ProcessFact> all = RecordingReader.read(List.of(dir)).processes();

    assertThat(all).extracting(ProcessFact::pid).containsExactly(1L, 1L);
    assertThat(all.get(0).beats().get(1L).turns()).isEqualTo(1);
    assertThat(all.get(1).beats().get(1L).turns()).isEqualTo(2);
    assertThat(all).extracting(p -> ProcessName.of(p, all)).containsExactly("here/1#1", "here/1#2");
  }

  @Test
  void read_laterJvmOfTheSamePidInOneFile_keepsRunsApart() throws IOException {
    run("1.jfr", 1_000_000);
    run("2.jfr", 1_001_000);
    Path both = Files.copy(dir.resolve("1.jfr"), dir.resolve("both.jfr"));
    Files.write(both, Files.readAllBytes(dir.resolve("2.jfr")), StandardOpenOption.APPEND);

    RecordingFact r = RecordingReader.read(List.of(both));

    assertThat(r.processes()).hasSize(2);
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
}
