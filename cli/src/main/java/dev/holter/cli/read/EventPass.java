/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.read;

import dev.holter.cli.model.Progress;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import jdk.jfr.EventType;
import jdk.jfr.consumer.EventStream;
import jdk.jfr.consumer.RecordedEvent;

/**
 * One pass over one file for named event types. Everything else is skipped undecoded, which only
 * works as long as every action is bound to a name.
 */
final class EventPass {

  private final Map<String, Consumer<RecordedEvent>> actions = new LinkedHashMap<>();
  private final Map<Long, String> typeNames = new HashMap<>();

  /** Progress is told of each so many events. */
  private static final int SOMETIMES = 0xfff;

  private final PassProgress progress;
  private long seen;
  private boolean ambiguous;
  private boolean complete = true;
  private int undecoded;
  private Throwable firstFailure;

  EventPass() {
    this(new PassProgress(Progress.NONE, 1));
  }

  EventPass(PassProgress progress) {
    this.progress = progress;
  }

  void on(String type, Consumer<RecordedEvent> action) {
    actions.merge(type, action, Consumer::andThen);
  }

  /** Name of an event type that the file has told of so far, or null. */
  String typeName(long id) {
    return typeNames.get(id);
  }

  /** Runs to the file's end; what could not be decoded is left out and told in one note. */
  void run(SoundFile file, Consumer<String> notes) throws IOException {
    String name = file.name();
    progress.begin();
    try (EventStream stream = EventStream.openFile(file.path())) {
      stream.setOrdered(false);
      stream.setReuse(true);
      stream.onMetadata(
          m -> {
            for (EventType type : m.getEventTypes()) {
              String before = typeNames.put(type.getId(), type.getName());
              ambiguous |= before != null && !before.equals(type.getName());
            }
          });
      stream.onError(this::failed);
      actions.forEach(
          (type, action) ->
              stream.onEvent(
                  type,
                  e -> {
                    if ((seen++ & SOMETIMES) == 0) {
                      progress.at(seen, there(file));
                    }
                    action.accept(e);
                  }));
      stream.start();
    } catch (RuntimeException e) {
      // the JDK's reader meets bytes that make no sense with whatever exception comes of them; a
      // copy that was torn while JFR flushed looks like that
      notes.accept(name + ": damaged inside; read up to there (" + e + ")");
      complete = false;
      return;
    }
    long there = there(file);
    // the JDK's reader ends without a word at what it cannot read
    if (seen < there && !ambiguous) {
      notes.accept(name + ": damaged inside; " + (there - seen) + " of " + there + " events lost");
      complete = false;
    }
    if (undecoded > 0) {
      notes.accept(name + ": " + undecoded + " events could not be decoded (" + firstFailure + ")");
    }
  }

  /** Whether the JDK's reader came to the end. */
  boolean complete() {
    return complete;
  }

  /** Whether it read so far as to know the types of events. */
  boolean started() {
    return !typeNames.isEmpty();
  }

  /** How many events of the asked types there are, by the types that could be read. */
  private long there(SoundFile file) {
    long there = 0;
    for (Chunk c : file.chunks()) {
      for (Map.Entry<Long, Long> e : c.types().entrySet()) {
        String type = typeNames.get(e.getKey());
        // without its types none of a chunk's events were read; two are of every chunk
        boolean unread = typeNames.isEmpty() && e.getKey() > 1;
        there += unread || type != null && actions.containsKey(type) ? e.getValue() : 0;
      }
    }
    return there;
  }

  private void failed(Throwable t) {
    undecoded++;
    if (firstFailure == null) {
      firstFailure = t;
    }
  }
}
