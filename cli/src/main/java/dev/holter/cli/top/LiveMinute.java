/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.top;

import dev.holter.cli.model.fact.LoopFact;
import dev.holter.cli.model.fact.SampleFact;
import dev.holter.cli.read.LiveBeat;
import dev.holter.cli.read.LiveListener;
import dev.holter.source.Plumbing;
import dev.holter.source.Source;
import dev.holter.source.SourceFinder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The last minute of a service, by its own clock. Written by the stream's thread and read by the
 * screen's, both under its lock.
 */
public final class LiveMinute implements LiveListener {

  private static final long SECOND = 1_000_000_000L;
  private static final long MINUTE = 60 * SECOND;

  /** A beat of the turns before a stall may be written a period late. */
  private static final long SURELY_TURNED = 2 * SECOND;

  /** More stalls than fit on any screen; the older go first. */
  private static final int KEPT = 500;

  /** Loops of a service that opens and closes them all day; those longest unheard of go first. */
  private static final int KNOWN = 4096;

  private final LinkedHashMap<Long, LoopFact> loops = new LinkedHashMap<>();
  private final Map<Long, LoopMinute> minutes = new HashMap<>();
  private final LinkedHashMap<Long, SeenStall> stalls = new LinkedHashMap<>();
  private long first = Long.MAX_VALUE;
  private long newest;
  private boolean closed;

  @Override
  public synchronized void loop(LoopFact loop) {
    loops.remove(loop.id());
    loops.put(loop.id(), loop);
    if (loops.size() > KNOWN) {
      minutes.remove(loops.remove(loops.keySet().iterator().next()).id());
    }
  }

  @Override
  public synchronized void beat(LiveBeat beat) {
    minutes.computeIfAbsent(beat.loop(), id -> new LoopMinute()).add(beat);
    first = Math.min(first, beat.end());
    if (beat.turns() > 0) {
      // its stall may be one of those that a busy recording leaves out
      stalls.replaceAll(
          (id, s) ->
              !s.ended() && s.loopId() == beat.loop() && beat.end() > end(s) + SURELY_TURNED
                  ? s.ended(s.start(), s.elapsed(), s.rule())
                  : s);
    }
  }

  @Override
  public synchronized void stall(long id, long loop, long start, long elapsed, String mainRule) {
    keep(id, known(id, loop, start).ended(start, elapsed, mainRule));
  }

  @Override
  public synchronized void sample(SampleFact sample) {
    SeenStall known = known(sample.stall(), sample.loop(), sample.time() - sample.elapsed());
    keep(
        sample.stall(),
        known.seen(new SeenStall.Look(sample.elapsed(), source(sample), sample.stack())));
  }

  @Override
  public synchronized void flushed(long time) {
    newest = Math.max(newest, time);
    notifyAll();
  }

  @Override
  public synchronized void closed() {
    closed = true;
    notifyAll();
  }

  /** What is known now; the caller keeps it as long as it likes. */
  synchronized Snapshot snapshot() {
    long since = newest - MINUTE;
    List<LoopRow> rows = new ArrayList<>();
    Map<Long, Long> stalled = new HashMap<>();
    Map<Long, SeenStall> now = new HashMap<>();
    List<SeenStall> newestFirst = new ArrayList<>();
    for (SeenStall s : stalls.values()) {
      SeenStall named = named(s);
      newestFirst.add(0, named);
      stalled.merge(s.loopId(), named.after(since), Long::sum);
      if (!s.ended()) {
        now.put(s.loopId(), named);
      }
    }
    newestFirst.sort((a, b) -> Long.compare(b.start(), a.start()));
    for (LoopFact loop : loops.values()) {
      LoopMinute minute = minutes.computeIfAbsent(loop.id(), id -> new LoopMinute());
      minute.forget(since);
      rows.add(row(loop, minute, stalled.getOrDefault(loop.id(), 0L), now.get(loop.id())));
    }
    return new Snapshot(newest, rows, newestFirst, closed);
  }

  /** Waits until something was flushed after this time, or so long. */
  synchronized void await(long after, long millis) throws InterruptedException {
    if (newest <= after && !closed) {
      wait(millis);
    }
  }

  private LoopRow row(LoopFact loop, LoopMinute m, long stalled, SeenStall now) {
    long running = now == null ? 0 : now.elapsed();
    return new LoopRow(
        loop.id(),
        name(loop.id(), loop),
        loop.kind(),
        m.percentile(50),
        m.percentile(99),
        Math.max(m.longest(), running),
        Math.min(1, stalled / (double) watched()),
        m.turns(),
        now);
  }

  /** A minute, or as long as there is something to see; a second is what JFR writes at a time. */
  private long watched() {
    return Math.min(MINUTE, Math.max(0, newest - first) + SECOND);
  }

  private SeenStall named(SeenStall s) {
    return s.on(name(s.loopId(), loops.get(s.loopId()))).at(newest);
  }

  private SeenStall known(long id, long loop, long start) {
    SeenStall known = stalls.get(id);
    return known == null ? SeenStall.of(id, loop, start) : known;
  }

  private void keep(long id, SeenStall stall) {
    stalls.put(id, stall);
    if (stalls.size() > KEPT) {
      stalls.remove(stalls.keySet().iterator().next());
    }
  }

  private String source(SampleFact sample) {
    LoopFact loop = loops.get(sample.loop());
    String framework = loop == null ? "" : loop.framework() + " " + loop.kind();
    return SourceFinder.find(sample.stack(), Plumbing.of(framework)).map(Source::name).orElse(null);
  }

  private static String name(long id, LoopFact loop) {
    return loop == null || loop.name() == null ? "loop " + id : loop.name();
  }

  private static long end(SeenStall s) {
    return s.start() + s.elapsed();
  }
}
