/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.read;

import dev.holter.cli.read.jfr.PlacesRoom;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the chunks of one file. Headers tell where the next chunk begins, so that those of a run of
 * finished ones come first; then all of these are walked through at once, on as many processors as
 * there are: a third of a report's time goes there.
 */
final class ChunkFinder {

  private static final int HEADER_TRIES = 100;

  /**
   * So many are walked through side by side. A chunk has 12 MB, by JFR's default, and takes 20 ms:
   * the threads for it take as long to be there, and a second processor is still rehearsing.
   */
  private static final int ENOUGH = 5;

  private final Path file;
  private final FileChannel in;
  private final PlacesRoom room;
  private final PassProgress progress;
  private final HeaderSearch headers;
  private final long length;
  private final List<Chunk> chunks = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private long offset;
  private long kept;

  ChunkFinder(Path file, FileChannel in, PlacesRoom room, PassProgress progress)
      throws IOException {
    this.file = file;
    this.in = in;
    this.room = room;
    this.progress = progress;
    this.length = in.size();
    this.headers = new HeaderSearch(in, length);
  }

  ChunkWalk find() throws IOException {
    boolean more = true;
    while (more && offset < length) {
      addFinished();
      more = offset < length && addOther();
    }
    return new ChunkWalk(file, List.copyOf(chunks), kept, length, List.copyOf(notes));
  }

  /** Adds what there is of the finished chunks from here on. */
  private void addFinished() throws IOException {
    List<Chunk> run = new ArrayList<>();
    long next = offset;
    while (next < length) {
      Chunk chunk = header(next);
      if (chunk == null || !isFinished(chunk)) {
        break;
      }
      run.add(chunk);
      next += chunk.size();
    }
    List<Optional<Chunk>> walked = walked(run);
    for (int i = 0; i < run.size(); i++) {
      Chunk chunk = run.get(i);
      offset = chunk.offset() + chunk.size();
      if (walked.get(i).isPresent()) {
        add(walked.get(i).get());
      } else {
        // one that was cut claims what came to stand behind it
        offset = Math.min(offset, headers.after(chunk.offset(), chunk));
        addDamaged(chunk);
        if (offset < chunk.offset() + chunk.size()) {
          return;
        }
      }
    }
  }

  private boolean isFinished(Chunk chunk) {
    return chunk.finished() && chunk.sound(length - chunk.offset());
  }

  private List<Optional<Chunk>> walked(List<Chunk> run) throws IOException {
    try {
      return (run.size() < ENOUGH ? run.stream() : run.parallelStream())
          .map(this::unbroken)
          .toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private Optional<Chunk> unbroken(Chunk chunk) {
    try {
      Optional<Chunk> whole = Salvage.unbroken(in, chunk, room);
      progress.done(chunk.size());
      return whole;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(Chunk chunk) {
    chunks.add(chunk);
    kept += chunk.size();
  }

  /** Adds what is left of a chunk up to where the next begins; whether there is anything. */
  private boolean addDamaged(Chunk chunk) throws IOException {
    Optional<Chunk> part = Salvage.of(in, chunk, offset);
    part.ifPresent(this::add);
    notes.add(
        name()
            + ": the chunk at byte "
            + chunk.offset()
            + " is damaged inside; "
            + part.map(Chunk::size).orElse(0L) * 100 / (offset - chunk.offset())
            + " % of it was read");
    return part.isPresent();
  }

  /**
   * Adds what there is of a chunk that is not finished, or cut, and goes on at the next header.
   *
   * @return whether there may be more
   */
  private boolean addOther() throws IOException {
    long begin = offset;
    Chunk chunk = header(begin);
    if (chunk != null && isFinished(chunk)) {
      return true; // the JVM that writes it has just done so
    }
    long next = headers.after(begin, chunk);
    offset = next;
    if (chunk == null) {
      notes.add(
          next == length
              ? percent("is no recording from byte " + begin + " on")
              : name()
                  + ": "
                  + (next - begin)
                  + " bytes from byte "
                  + begin
                  + " on are no recording");
      return next < length;
    }
    boolean flushed =
        !chunk.finished() && chunk.state() != Chunk.UPDATING && chunk.sound(next - begin);
    Optional<Chunk> sound =
        flushed ? Salvage.unbroken(in, chunk, room) : Salvage.of(in, chunk, next);
    sound.ifPresent(this::add);
    boolean any = sound.isPresent() || flushed && addDamaged(chunk);
    notes.add(why(chunk, any, next));
    return next < length;
  }

  /** What is wrong with a chunk that does not end as it should. */
  private String why(Chunk chunk, boolean any, long next) {
    if (chunk.finished() && next == length) {
      return percent("was cut");
    }
    if (chunk.finished()) {
      return name()
          + ": the chunk at byte "
          + chunk.offset()
          + " was cut, or its header is damaged";
    }
    return name()
        + (next == length ? ": its last chunk" : ": the chunk at byte " + chunk.offset())
        + " was never finished (the program runs on, or was killed); "
        + (any ? "read up to its last flush" : "nothing of it was flushed");
  }

  /** A header, read until it is not being written: a live JVM changes it at each flush. */
  private Chunk header(long at) throws IOException {
    ByteBuffer b = ByteBuffer.allocate(Chunk.HEADER);
    Chunk last = null;
    for (int i = 0; i < HEADER_TRIES; i++) {
      b.clear();
      while (b.hasRemaining() && in.read(b, at + b.position()) >= 0) {
        // until full or at the end
      }
      if (b.hasRemaining()) {
        return null;
      }
      Chunk chunk = Chunk.parse(at, b);
      if (chunk == null || (chunk.state() != Chunk.UPDATING && chunk.sameAs(last))) {
        return chunk;
      }
      last = chunk;
    }
    return last;
  }

  private String name() {
    return file.getFileName().toString();
  }

  private String percent(String what) {
    return name() + " " + what + "; " + kept * 100 / length + " % of it was read";
  }
}
