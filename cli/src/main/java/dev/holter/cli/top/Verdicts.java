/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.top;

import dev.holter.cli.diagnose.Diagnosis;
import dev.holter.cli.model.InputException;
import dev.holter.cli.model.Moment;
import dev.holter.cli.model.Selection;
import dev.holter.cli.model.StallReport;
import dev.holter.cli.model.fact.RecordingFact;
import dev.holter.cli.read.LiveStream;
import dev.holter.cli.read.RecordingReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the report says of the newest stalls: the same words as hours later, by the same rules. The
 * last minute's chunks are read again when a stall is new, and by at most a tenth of the time,
 * since that takes the service's CPU.
 */
final class Verdicts {

  private static final long MINUTE = 60_000_000_000L;

  /** Of the time that goes by, at most one part in so many is spent on reading. */
  private static final int SELDOM = 10;

  /** Verdicts of stalls that no screen shows any more. */
  private static final int KEPT = 2000;

  private final Path repository;
  // read by the screen while the reading thread fills it
  private final Map<String, StallReport> known = new ConcurrentHashMap<>();
  private long notBefore;

  Verdicts(Path repository) {
    this.repository = repository;
  }

  /** The verdict on a stall, or null as long as there is none. */
  StallReport of(SeenStall stall) {
    return known.get(stall.id());
  }

  /** Reads again if that is worth it. */
  void update(Snapshot snapshot) {
    long begun = System.nanoTime();
    if (!asks(snapshot) || begun < notBefore) {
      return;
    }
    try {
      read(snapshot.newest());
    } catch (InputException | UncheckedIOException e) {
      return; // dropped by JFR while it was read, or the service has ended: the next look will tell
    } finally {
      long took = System.nanoTime() - begun;
      notBefore = begun + SELDOM * took;
    }
  }

  /** Whether a stall has no verdict yet that the last minute's chunks may tell. */
  boolean asks(Snapshot snapshot) {
    long since = snapshot.newest() - MINUTE;
    return snapshot.stalls().stream()
        .anyMatch(s -> s.ended() && s.start() + s.elapsed() >= since && of(s) == null);
  }

  private void read(long newest) {
    List<Path> chunks = LiveStream.lastChunks(repository);
    if (chunks.isEmpty()) {
      return; // JFR deletes them as the service ends
    }
    Moment minuteAgo = new Moment("-1m", (start, end) -> newest - MINUTE);
    Selection lastMinute = new Selection(minuteAgo, null, List.of(), null, null, false);
    RecordingFact read = RecordingReader.read(chunks, lastMinute);
    List<StallReport> stalls = Diagnosis.of(read, lastMinute).stalls();
    if (known.size() > KEPT) {
      known.clear();
    }
    for (StallReport s : stalls) {
      if (s.ended()) {
        known.put(s.id(), s);
      }
    }
  }
}
