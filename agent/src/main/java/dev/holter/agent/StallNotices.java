/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent;

import dev.holter.agent.loop.EventLoop;
import dev.holter.agent.watch.StallListener;
import dev.holter.source.Plumbing;
import dev.holter.source.Source;
import dev.holter.source.SourceFinder;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;

/**
 * {@code mode=log} for stalls: a line as one is found, one each time its age has doubled, one when
 * it is over. A source is told of again only when a stall of it lasts twice as long as any before.
 *
 * <p>Called by the watchdog alone; the writing is done by another thread.
 */
final class StallNotices implements StallListener {

  private final Notices notices;
  private final Map<String, Long> longest = new HashMap<>();
  // weakly: a loop that ends in a stall turns no more
  private final Set<EventLoop> told = Collections.newSetFromMap(new WeakHashMap<>());

  StallNotices(Notices notices) {
    this.notices = notices;
  }

  @Override
  public void grows(EventLoop loop, long elapsed, StackTraceElement[] stack) {
    String source = source(loop, stack);
    boolean growing = told.contains(loop);
    if (!growing && elapsed < 2 * longest.getOrDefault(source, 0L)) {
      return;
    }
    told.add(loop);
    longest.merge(source, elapsed, Math::max);
    String verb = growing ? " still stalls, " : " stalls, ";
    notices.say(loop.identity.name() + verb + millis(elapsed) + " so far, in " + source);
  }

  @Override
  public void ended(EventLoop loop, long elapsed) {
    if (told.remove(loop)) {
      notices.say(loop.identity.name() + " turns again after some " + millis(elapsed));
    }
  }

  private static String source(EventLoop loop, StackTraceElement[] stack) {
    Plumbing plumbing = Plumbing.of(loop.identity.framework() + " " + loop.identity.kind());
    return SourceFinder.find(Witness.frames(stack), plumbing)
        .map(Source::name)
        .orElse("an unknown place");
  }

  private static String millis(long nanos) {
    return nanos / 1_000_000 + " ms";
  }
}
