/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.read;

import dev.holter.cli.model.InputException;
import dev.holter.cli.model.fact.LoopFact;
import dev.holter.cli.model.fact.OwnerFact;
import dev.holter.cli.model.fact.SampleFact;
import dev.holter.source.Frame;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import jdk.jfr.consumer.EventStream;
import jdk.jfr.consumer.RecordedEvent;

/**
 * Follows a process by its JFR repository; nothing is done to the process itself. JFR flushes once
 * a second, and the JDK's stream looks for news once a second, so what it tells is up to 2 s old.
 */
public final class LiveStream implements AutoCloseable {

  private final LiveListener listener;
  private final EventStream stream;
  private long newest;

  private LiveStream(Path repository, LiveListener listener) throws IOException {
    this.listener = listener;
    stream = EventStream.openRepository(repository);
    stream.setOrdered(false);
    stream.setReuse(true);
    // the loops are told at the begin of each chunk
    stream.setStartTime(Times.instant(beginOfLastButOne(repository)));
    // a damaged event is no reason to stop, and the report will tell of it
    stream.onError(e -> {});
    on("holter.Loop", this::loop);
    on("holter.Heartbeat", this::beat);
    on("holter.Stall", this::stall);
    on("holter.StallSample", this::sample);
    on("holter.Control", e -> {});
    stream.onFlush(() -> listener.flushed(newest));
    stream.onClose(listener::closed);
  }

  /**
   * Begins to tell of a process, on a thread of its own.
   *
   * @param repository the folder of this process with its chunks
   */
  public static LiveStream follow(Path repository, LiveListener listener) {
    try {
      LiveStream live = new LiveStream(repository, listener);
      live.stream.startAsync();
      return live;
    } catch (IOException e) {
      throw new InputException(repository + ": cannot be followed (" + e.getMessage() + ")", e);
    }
  }

  /** The chunks that tell of the last minute: the one that is written and the one before. */
  public static List<Path> lastChunks(Path repository) {
    List<Path> all = chunks(repository);
    return all.subList(Math.max(0, all.size() - 2), all.size());
  }

  private static List<Path> chunks(Path repository) {
    try (Stream<Path> files = Files.list(repository)) {
      // their names are their times
      return files
          .filter(f -> f.toString().endsWith(".jfr"))
          .sorted(Comparator.comparing(Path::toString))
          .toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  private static long beginOfLastButOne(Path repository) {
    for (Path chunk : lastChunks(repository)) {
      try (FileChannel in = FileChannel.open(chunk)) {
        ByteBuffer header = ByteBuffer.allocate(Chunk.HEADER);
        Chunk parsed = in.read(header, 0) < Chunk.HEADER ? null : Chunk.parse(0, header);
        if (parsed != null) {
          return parsed.start();
        }
      } catch (IOException e) {
        continue; // dropped just now, as the oldest are
      }
    }
    return 0;
  }

  private void on(String type, Consumer<RecordedEvent> action) {
    stream.onEvent(
        type,
        e -> {
          newest = Math.max(newest, LiveFields.end(e));
          action.accept(e);
        });
  }

  private void loop(RecordedEvent e) {
    listener.loop(
        new LoopFact(
            LiveFields.number(e, "loop"),
            LiveFields.text(e, "name"),
            LiveFields.text(e, "kind"),
            LiveFields.text(e, "framework"),
            LiveFields.text(e, "frameworkVersion"),
            LiveFields.threadId(e, "thread")));
  }

  private void beat(RecordedEvent e) {
    listener.beat(
        new LiveBeat(
            LiveFields.number(e, "loop"),
            LiveFields.end(e),
            LiveFields.number(e, "turns"),
            LiveFields.number(e, "busy"),
            LiveFields.number(e, "max"),
            LiveFields.text(e, "histogram")));
  }

  private void stall(RecordedEvent e) {
    long elapsed = LiveFields.number(e, "elapsed");
    listener.stall(
        LiveFields.number(e, "stall"),
        LiveFields.number(e, "loop"),
        LiveFields.begun(e, elapsed, LiveFields.number(e, "late")),
        elapsed,
        LiveFields.text(e, "mainRule"));
  }

  private void sample(RecordedEvent e) {
    String frames = LiveFields.text(e, "frames");
    listener.sample(
        new SampleFact(
            LiveFields.number(e, "stall"),
            LiveFields.number(e, "loop"),
            LiveFields.number(e, "turn"),
            LiveFields.end(e) - LiveFields.number(e, "late"),
            LiveFields.number(e, "elapsed"),
            LiveFields.text(e, "state"),
            frames == null ? List.of() : Frame.parse(frames),
            LiveFields.text(e, "lock"),
            OwnerFact.parse(LiveFields.text(e, "owners")),
            LiveFields.flag(e, "deadlock"),
            LiveFields.text(e, "unit"),
            LiveFields.number(e, "units"),
            Map.of()));
  }

  @Override
  public void close() {
    stream.close();
  }
}
