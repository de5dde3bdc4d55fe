/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.holter.cli.diagnose.Diagnosis;
import dev.holter.cli.model.Selection;
import dev.holter.cli.model.fact.RecordingFact;
import dev.holter.cli.read.Made;
import dev.holter.cli.read.RecordingReader;
import dev.holter.event.ControlEvent;
import dev.holter.event.StallEvent;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import jdk.jfr.Recording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunReaderTest {

  private static final int TURNS = 1000;

  @TempDir private Path dir;

  private Run run() {
    RecordingFact recording = RecordingReader.read(List.of(dir));
    return RunReader.of(recording, Diagnosis.of(recording, Selection.ALL));
  }

  private static Recording process(long pid, long start, long turnMs) {
    Recording r = Made.startOfUnknownJvm();
    Made.agent(pid, "here", 1, start * 1000 * Made.MS);
    Made.loop(1, "worker-1");
    long[] turns = new long[TURNS];
    Arrays.fill(turns, turnMs);
    Made.beat(1, turns);
    return r;
  }

  @Test
  void of_processThatWasRestartedWithItsPid_hasTheGapsOfBoth() throws IOException {
    Made.dump(process(42, 1, 30), dir.resolve("1.jfr"));
    Made.dump(process(42, 2, 30), dir.resolve("2.jfr"));

    assertThat(run().groups().get("worker-#").gaps().getTotalCount()).isEqualTo(2 * TURNS);
  }

  @Test
  void of_processesAtTheSameTime_areDisturbedByWhatIsMuchOfTheTimeOfAll() throws IOException {
    for (int pid = 1; pid <= 4; pid++) {
      Recording r = process(pid, pid, 3);
      ControlEvent e = new ControlEvent();
      // of 6 s that the loop was watched
      e.throttledTime = 40 * Made.MS;
      e.commit();
      Made.dump(r, dir.resolve(pid + ".jfr"));
    }

    assertThat(run().disturbances()).isEmpty();
  }

  @Test
  void of_stallWithoutEventLongerThanOneWith_isTheLongest() throws IOException {
    Recording r = process(1, 1, 3);
    Made.untold(1, 1, 30, 500);
    StallEvent s = Made.stall(1, 1, 30);
    s.clockCovered = 30 * Made.MS;
    s.samplesTaken = 1;
    s.commit();
    Made.sample(1, 1, 20, "RUNNABLE", "com.acme.App.serve(App.java:1)");
    Made.dump(r, dir.resolve("1.jfr"));

    assertThat(run().groups().get("worker-#").longest().longestMs()).isCloseTo(500, within(0.5));
  }

  @Test
  void of_whatTheRecordingCouldNotSee_isNoted() throws IOException {
    Made.dump(process(1, 1, 3), dir.resolve("1.jfr"));

    assertThat(run().notes()).contains("degraded: dns.lookup: no such method");
  }

  @Test
  void of_stallWhileTheJvmStarted_isEarly() throws IOException {
    Recording r = Made.startOfUnknownJvm();
    Made.agent(1, "here", 1, System.currentTimeMillis());
    Made.loop(1, "worker-1");
    Made.beat(1, 3, 30);
    StallEvent s = Made.stall(1, 1, 30);
    s.samplesTaken = 1;
    s.commit();
    Made.sample(1, 1, 20, "RUNNABLE", "com.acme.App.serve(App.java:1)");
    Made.dump(r, dir.resolve("1.jfr"));

    assertThat(run().stalls()).isEmpty();
    assertThat(run().early()).hasSize(1);
  }

  @Test
  void of_stallThatWaitedForACpu_leavesTheLongestTurnThatIsNone() throws IOException {
    Recording r = process(1, 1, 19);
    Made.beat(1, 30);
    StallEvent s = Made.stall(1, 1, 30);
    s.runDelay = 12 * Made.MS;
    s.clockCovered = 30 * Made.MS;
    s.samplesTaken = 1;
    s.commit();
    Made.sample(1, 1, 20, "RUNNABLE", "com.acme.App.serve(App.java:1)");
    Made.dump(r, dir.resolve("1.jfr"));

    assertThat(run().groups().get("worker-#").longest().longestMs()).isCloseTo(19, within(0.5));
  }
}
