/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.read;

import dev.holter.cli.model.InputException;
import dev.holter.cli.model.Plural;
import dev.holter.cli.model.Progress;
import dev.holter.cli.model.Selection;
import dev.holter.cli.model.fact.ProcessFact;
import dev.holter.cli.model.fact.RecordingFact;
import dev.holter.cli.model.fact.WindowFact;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Reads recordings to facts in two passes: Holter's own events first, then those of the JDK's that
 * overlap a stall. Memory holds stalls, calls and sums, never a recording.
 */
public final class RecordingReader {

  /** Files of a kind that a note names. */
  private static final int NAMED = 3;

  private final List<String> notes = new ArrayList<>();
  private final Stacks stacks = new Stacks();
  private final Processes processes;

  private RecordingReader(Memory memory) {
    this.processes = new Processes(stacks, memory);
  }

  /**
   * Reads files, folders of files, and JFR repositories.
   *
   * @throws InputException if nothing sound is left, or nothing is Holter's
   */
  public static RecordingFact read(List<Path> named) {
    return read(named, Selection.ALL);
  }

  /**
   * Reads the time of them that was asked for; of the rest of the selection it takes no account.
   *
   * @throws InputException as above, or if that time is outside of the recordings
   */
  public static RecordingFact read(List<Path> named, Selection selection) {
    return read(named, selection, Progress.NONE);
  }

  /** Reads as above and says how far it is. */
  public static RecordingFact read(List<Path> named, Selection selection, Progress progress) {
    return read(named, selection, progress, /* together= */ 1);
  }

  /** Reads as above, one of so many that the memory has to hold together. */
  public static RecordingFact read(
      List<Path> named, Selection selection, Progress progress, int together) {
    return read(named, selection, progress, Memory.ofHeap().shared(together));
  }

  static RecordingFact read(
      List<Path> named, Selection selection, Progress progress, Memory memory) {
    RecordingReader reader = new RecordingReader(memory);
    List<Path> files = RecordingFiles.of(named, reader.notes::add);
    PassProgress done = PassProgress.over(progress, files);
    ReadableChunks readable = ReadableChunks.of(files, reader.notes, done);
    try {
      return reader.read(files, readable, selection, done);
    } catch (IOException e) {
      throw new InputException(files.get(0) + ": cannot be read (" + Unreadable.why(e) + ")", e);
    }
  }

  /** Loads what reading takes, ahead of it. */
  public static void prepare() {
    Stacks none = new Stacks();
    EventPass pass = new EventPass(none);
    new ProcessEvents(none, Window.ALL).subscribe(pass);
    new JdkSpans(none, Window.ALL, List.of()).subscribe(pass);
  }

  private RecordingFact read(
      List<Path> files, ReadableChunks readable, Selection selection, PassProgress done)
      throws IOException {
    Window window = Window.of(selection, readable.start(), readable.end());
    List<SoundFile> sound = readable.files();
    List<String> foreign = new ArrayList<>();
    for (SoundFile file : sound) {
      EventPass pass = new EventPass(stacks, done);
      ProcessEvents events = processes.readBy(pass, ColdStart.without(selection, window, file));
      if (!run(pass, file, sound.size())) {
        continue;
      }
      if (!events.holter.any()) {
        foreign.add(file.name());
      } else if (events.holter.agent.mixed() && file.chunks().size() > 1) {
        events.forget();
        chunkByChunk(file, selection, window, done);
      } else {
        processes.add(file, events);
      }
    }
    if (processes.all.isEmpty()) {
      throw new InputException(
          (files.size() == 1
                  ? files.get(0) + " has"
                  : files.get(0) + " and " + Plural.of(files.size() - 1, "other file") + " have")
              + " no Holter events"
              + (notes.isEmpty() ? "" : " that can be read (" + notes.get(0) + ")")
              + "; was the program started with -javaagent:holter-agent.jar?");
    }
    if (!foreign.isEmpty()) {
      notes.add(
          Plural.of(foreign.size(), "file")
              + " without Holter events: "
              + String.join(", ", foreign.subList(0, Math.min(NAMED, foreign.size())))
              + (foreign.size() > NAMED ? ", …" : ""));
    }
    processes.settle();
    for (Processes.Part part : processes.parts) {
      EventPass pass = new EventPass(stacks, done);
      part.of().jdk().subscribe(pass);
      try {
        // what is wrong with the file, the first pass has said
        pass.run(part.file(), note -> {});
      } catch (IOException e) {
        notes.add(part.file().path() + ": went away while it was read");
      }
    }
    List<ProcessFact> facts = processes.all.stream().map(p -> p.facts(notes::add)).toList();
    long end = processes.all.stream().mapToLong(p -> p.holter.lastSeen).max().orElse(0);
    return new RecordingFact(
        files.stream().map(Path::toString).toList(),
        readable.start(),
        Math.max(end, readable.end()),
        facts,
        List.copyOf(notes),
        window(selection, window, processes.all));
  }

  /** Of a file that holds what several processes wrote: whose a chunk is, it says itself. */
  private void chunkByChunk(SoundFile file, Selection selection, Window window, PassProgress done)
      throws IOException {
    for (Chunk chunk : file.chunks()) {
      SoundFile alone = new SoundFile(file.path(), List.of(chunk));
      EventPass pass = new EventPass(stacks, done);
      ProcessEvents events = processes.readBy(pass, ColdStart.without(selection, window, alone));
      // what is wrong with it, the pass over all of them has said
      pass.run(alone, note -> {});
      if (events.holter.any()) {
        processes.add(alone, events);
      }
    }
  }

  /** Whether a file was there to the end: a live repository drops its oldest ones. */
  private boolean run(EventPass pass, SoundFile file, int files) throws IOException {
    try {
      pass.run(file, notes::add);
      return true;
    } catch (IOException e) {
      if (files == 1) {
        throw e;
      }
      notes.add(file.path() + ": cannot be read (" + Unreadable.why(e) + ")");
      return false;
    }
  }

  private static WindowFact window(
      Selection selection, Window window, Collection<ProcessEvents> processes) {
    return new WindowFact(
        selection.from() == null ? null : Long.valueOf(window.from()),
        selection.to() == null ? null : Long.valueOf(window.to()),
        processes.stream().mapToInt(p -> p.outside().stalls).sum(),
        processes.stream().mapToLong(p -> p.outside().stallTime).sum(),
        processes.stream().mapToLong(p -> p.outside().calls).sum());
  }
}
