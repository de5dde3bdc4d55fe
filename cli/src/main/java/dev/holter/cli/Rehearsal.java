/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli;

import dev.holter.cli.diagnose.Diagnosis;
import dev.holter.cli.model.Report;
import dev.holter.cli.model.fact.AgentFact;
import dev.holter.cli.model.fact.BeatFact;
import dev.holter.cli.model.fact.CallFact;
import dev.holter.cli.model.fact.ControlFact;
import dev.holter.cli.model.fact.HistoryFact;
import dev.holter.cli.model.fact.JvmFact;
import dev.holter.cli.model.fact.LoopFact;
import dev.holter.cli.model.fact.OwnerFact;
import dev.holter.cli.model.fact.ProcessFact;
import dev.holter.cli.model.fact.RecordingFact;
import dev.holter.cli.model.fact.SampleFact;
import dev.holter.cli.model.fact.StallFact;
import dev.holter.cli.model.fact.TotalFact;
import dev.holter.cli.model.fact.WindowFact;
import dev.holter.cli.model.fact.WireFact;
import dev.holter.cli.read.RecordingReader;
import dev.holter.cli.render.Paint;
import dev.holter.cli.render.ReportFormat;
import dev.holter.source.Frame;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.HdrHistogram.Histogram;

/**
 * Diagnoses and renders a made-up process, for nobody, while the recording is still being read:
 * most of a short command's time goes to loading classes and linking lambdas, which a second core
 * can do meanwhile.
 */
final class Rehearsal {

  private static final Set<String> COMMANDS = Set.of("report", "gate", "diff");

  private static final long MS = 1_000_000;
  private static final long LOOP = 1;
  private static final long LATER = 60_000 * MS;

  private Rehearsal() {}

  /** Begins one where the command has use for it and a core is free. */
  static void begin(String... args) {
    if (args.length > 0
        && COMMANDS.contains(args[0])
        && Runtime.getRuntime().availableProcessors() > 1) {
      Thread thread =
          new Thread(
              () -> {
                RecordingReader.prepare();
                perform();
              },
              "holter-rehearsal");
      thread.setDaemon(true);
      // whatever is wrong will be wrong again where it counts
      thread.setUncaughtExceptionHandler((t, e) -> {});
      thread.start();
    }
  }

  /** What a report of the made-up process looks like. */
  static String perform() {
    StringBuilder out = new StringBuilder();
    Report report = Diagnosis.of(recording());
    try {
      ReportFormat.TEXT.render(report, out, Paint.NONE);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return out.toString();
  }

  private static RecordingFact recording() {
    return new RecordingFact(
        List.of("rehearsal.jfr"), 0, 2 * LATER, List.of(process()), List.of(), WindowFact.ALL);
  }

  private static ProcessFact process() {
    List<Frame> stack =
        Frame.parse("java.io.FileInputStream.read(F.java:1)\ncom.acme.App.serve(App.java:9)");
    Histogram gaps = new Histogram(2);
    gaps.recordValue(MS);
    SampleFact sample = sample(stack);
    StallFact locked = StallFact.unended(sample, LATER + 80 * MS, /* threadId= */ 1, 1);
    CallFact call =
        new CallFact(
            LOOP,
            /* turn= */ 1,
            "file.read",
            "java.io.FileInputStream#read",
            "/x",
            LATER,
            50 * MS,
            stack,
            /* permitted= */ false,
            /* refused= */ false,
            /* guarded= */ true,
            Map.of());
    return new ProcessFact(
        "host",
        /* pid= */ 1,
        JvmFact.UNKNOWN,
        AgentFact.UNKNOWN,
        Map.of(LOOP, new LoopFact(LOOP, "worker-1", "netty-nio", "netty", null, /* threadId= */ 1)),
        Map.of(LOOP, new BeatFact(1, 1, MS, MS, 0, MS, 0, 0, gaps, 0, gaps)),
        new ArrayList<>(List.of(locked)),
        Map.of(locked.id(), List.of(sample)),
        new ArrayList<>(List.of(call)),
        List.of(new TotalFact(LOOP, "file.read", 1, 50 * MS, 50 * MS, 1, /* exact= */ true)),
        Map.of(),
        List.of(),
        List.of(),
        new ControlFact(new Histogram(2), 0, 0, 0, 0, 0),
        HistoryFact.empty(),
        WireFact.NONE,
        Map.of(),
        Map.of(),
        /* lostBytes= */ 0);
  }

  private static SampleFact sample(List<Frame> stack) {
    return new SampleFact(
        /* stall= */ 1,
        LOOP,
        /* turn= */ 2,
        LATER,
        20 * MS,
        "BLOCKED",
        stack,
        "java.lang.Object",
        OwnerFact.parse("owner\tRUNNABLE\t\ncom.acme.App.serve(App.java:9)"),
        /* deadlock= */ false,
        /* unit= */ null,
        /* units= */ 0,
        Map.of());
  }
}
