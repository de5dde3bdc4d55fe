/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.read;

import dev.holter.cli.model.InputException;
import dev.holter.cli.model.Selection;
import dev.holter.cli.model.fact.IntervalFact;
import dev.holter.cli.model.fact.RunKey;
import dev.holter.cli.read.jfr.Event;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Reads heartbeats one by one: a day of them is more than memory holds. */
public final class IntervalReader {

  private static final long PERIOD = HolterEvents.CONTROL_PERIOD;

  private final Window window;
  private final RunKey process;
  private final Consumer<IntervalFact> sink;

  private IntervalReader(Window window, RunKey process, Consumer<IntervalFact> sink) {
    this.window = window;
    this.process = process;
    this.sink = sink;
  }

  /** Hands out the heartbeats in the time that was asked for; damage has been told before. */
  public static void read(List<Path> named, Selection selection, Consumer<IntervalFact> sink) {
    Stacks stacks = new Stacks();
    ReadableChunks readable =
        ReadableChunks.of(
            RecordingFiles.of(named, note -> {}), new ArrayList<>(), PassProgress.NONE);
    Window window = Window.of(selection, readable.start(), readable.end());
    try {
      for (SoundFile file : readable.files()) {
        Window warm = ColdStart.without(selection, window, file);
        ProcessEvents process = new ProcessEvents(stacks, warm);
        EventPass identity = new EventPass(stacks);
        process.subscribeToIdentity(identity);
        identity.run(file, note -> {});
        IntervalReader reader = new IntervalReader(warm, process.key(), sink);
        EventPass pass = new EventPass(stacks);
        pass.on("holter.Heartbeat", reader::beat);
        pass.run(file, note -> {});
      }
    } catch (IOException e) {
      throw new InputException(named.get(0) + ": cannot be read (" + Unreadable.why(e) + ")", e);
    }
  }

  private void beat(Event e) {
    long end = Fields.end(e);
    if (!window.holds(end)) {
      return;
    }
    Histograms gaps = new Histograms();
    gaps.add(Fields.text(e, "histogram"));
    if (gaps.sum.getTotalCount() > 0) {
      long covered = Fields.number(e, "histogramInterval");
      long start = end - (covered > 0 ? covered : PERIOD); // not told by recordings of old
      sink.accept(new IntervalFact(process, Fields.number(e, "loop"), start, end, gaps.sum));
    }
  }
}
