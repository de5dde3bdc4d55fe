/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.read;

import dev.holter.cli.model.Progress;
import java.io.IOException;
import java.nio.file.Path;
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
  private final ChunkProgress progress;
  private int undecoded;
  private Throwable firstFailure;

  EventPass() {
    this(new ChunkProgress(Progress.NONE, 1, 1));
  }

  EventPass(ChunkProgress progress) {
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
  void run(Path file, String name, Consumer<String> notes) throws IOException {
    try (EventStream stream = EventStream.openFile(file)) {
      stream.setOrdered(false);
      stream.setReuse(true);
      stream.onMetadata(
          m -> {
            progress.chunk();
            for (EventType type : m.getEventTypes()) {
              typeNames.put(type.getId(), type.getName());
            }
          });
      stream.onError(this::failed);
      actions.forEach((type, action) -> stream.onEvent(type, action));
      stream.start();
    } catch (RuntimeException e) {
      // the JDK's reader meets bytes that make no sense with whatever exception comes of them; a
      // copy that was torn while JFR flushed looks like that
      notes.accept(name + ": damaged inside; read up to there (" + e + ")");
    }
    if (undecoded > 0) {
      notes.accept(name + ": " + undecoded + " events could not be decoded (" + firstFailure + ")");
    }
  }

  private void failed(Throwable t) {
    undecoded++;
    if (firstFailure == null) {
      firstFailure = t;
    }
  }
}
