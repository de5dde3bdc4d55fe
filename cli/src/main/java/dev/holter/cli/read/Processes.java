/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.read;

import dev.holter.cli.model.fact.StallFact;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/** The processes whose files are read, and the memory they share. */
final class Processes {

  /** Chunks of a file that a process wrote. */
  record Part(SoundFile file, ProcessEvents of) {}

  final List<ProcessEvents> all = new ArrayList<>();
  final List<Part> parts = new ArrayList<>();
  private final Stacks stacks;
  private final Memory memory;
  private final Calls.Room room;

  /** Stalls of the files before the one that is read. */
  private long held;

  Processes(Stacks stacks, Memory memory) {
    this.stacks = stacks;
    this.memory = memory;
    this.room = new Calls.Room(memory.calls());
  }

  /** What a pass over a file will find, in memory that is made room in as it goes. */
  ProcessEvents readBy(EventPass pass, Window window) {
    ProcessEvents events = new ProcessEvents(stacks, window, room);
    events.subscribe(pass);
    held = stalls(all);
    pass.on("holter.Stall", e -> makeRoom(events));
    pass.on("holter.BlockingCall", e -> makeRoom(events));
    return events;
  }

  /** Takes what was found in a file; a process may have written several. */
  void add(SoundFile file, ProcessEvents events) {
    events.leaveOut();
    parts.add(new Part(file, joined(events)));
  }

  /** All is read: stalls are put together, and the longest kept that there is memory for. */
  void settle() {
    all.forEach(ProcessEvents::settle);
    keepLongest(all, memory.stalls());
  }

  private ProcessEvents joined(ProcessEvents events) {
    for (ProcessEvents known : all) {
      if (known.key().same(events.key())) {
        known.add(events);
        return known;
      }
    }
    all.add(events);
    return events;
  }

  /**
   * Where more is held than there is memory for, what was not asked for goes, then what is short.
   */
  private void makeRoom(ProcessEvents reading) {
    if (held + reading.holter.stalls.facts.size() > 2 * memory.stalls()
        || reading.holter.calls.crowded()) {
      reading.leaveOut();
      List<ProcessEvents> those = new ArrayList<>(all);
      those.add(reading);
      keepLongest(those, 2 * memory.stalls());
      held = stalls(all);
    }
  }

  private static long stalls(List<ProcessEvents> processes) {
    return processes.stream().mapToLong(p -> p.holter.stalls.facts.size()).sum();
  }

  /** Where there are more stalls than so many, those there is memory for are kept, the longest. */
  private void keepLongest(List<ProcessEvents> processes, long most) {
    long[] lengths =
        processes.stream()
            .flatMap(p -> p.holter.stalls.facts.stream())
            .mapToLong(StallFact::elapsed)
            .sorted()
            .toArray();
    if (lengths.length <= most) {
      return;
    }
    long shortest = lengths[lengths.length - (int) memory.stalls()];
    long equal = memory.stalls() - LongStream.of(lengths).filter(l -> l > shortest).count();
    for (ProcessEvents p : processes) {
      equal -= p.holter.stalls.keepFrom(shortest, equal, p.holter::beats);
    }
  }
}
