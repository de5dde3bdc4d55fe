/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.read;

import dev.holter.cli.read.jfr.ChunkReader;
import dev.holter.cli.read.jfr.DamagedException;
import dev.holter.cli.read.jfr.Event;
import dev.holter.cli.read.jfr.TimeFilter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/** One pass over one file for named event types. Everything else is passed over undecoded. */
final class EventPass {

  private final Map<String, Consumer<Event>> actions = new LinkedHashMap<>();
  private final Map<String, TimeFilter> times = new HashMap<>();
  private final Stacks stacks;
  private final PassProgress progress;
  private ChunkReader chunk;

  EventPass(Stacks stacks) {
    this(stacks, PassProgress.NONE);
  }

  EventPass(Stacks stacks, PassProgress progress) {
    this.stacks = stacks;
    this.progress = progress;
  }

  void on(String type, Consumer<Event> action) {
    actions.merge(type, action, Consumer::andThen);
  }

  /** For events of some times alone: what else is in the others is not looked at. */
  void on(String type, TimeFilter when, Consumer<Event> action) {
    times.put(type, when);
    on(type, action);
  }

  /** The types that were asked for. */
  Set<String> types() {
    return actions.keySet();
  }

  /** Name of an event type of the chunk that is read, or null. */
  String typeName(long id) {
    return chunk.typeName(id);
  }

  /** Runs to the file's end; what could not be decoded is left out and told. */
  void run(SoundFile file, Consumer<String> notes) throws IOException {
    try (FileChannel in = FileChannel.open(file.path(), StandardOpenOption.READ)) {
      for (Chunk c : file.chunks()) {
        run(in, c, note -> notes.accept(file.name() + ": " + note));
        progress.done(c.size());
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** Whether a chunk's types could be read: else none of it can. */
  boolean run(FileChannel in, Chunk c, Consumer<String> notes) throws IOException {
    stacks.endOfChunk();
    try {
      chunk = new ChunkReader(in, c.offset(), c.size(), c.pool(), c.metadata(), c.places());
    } catch (DamagedException e) {
      notes.accept("damaged inside; " + events(c) + " events lost, whose types cannot be read");
      return false;
    }
    LongConsumer at = progress::at;
    try {
      chunk.read(actions, times, at);
    } catch (DamagedException e) {
      notes.accept("the chunk at byte " + c.offset() + " is damaged inside: " + e.getMessage());
    }
    if (chunk.failed() > 0) {
      notes.accept("damaged inside; " + chunk.failed() + " events could not be decoded");
    }
    if (chunk.constantsDamaged()) {
      notes.accept("damaged inside; names and stacks of some events are lost");
    }
    return true;
  }

  private static long events(Chunk c) {
    Map<Long, Long> events = new HashMap<>(c.types());
    events.keySet().removeIf(type -> type <= 1); // types and constants
    return events.values().stream().mapToLong(Long::longValue).sum();
  }
}
