/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.call;

import dev.holter.agent.loop.EventLoop;
import dev.holter.agent.loop.Journal;
import dev.holter.agent.loop.LoopTable;
import dev.holter.agent.loop.LoopThread;
import dev.holter.agent.loop.NestedPoll;
import dev.holter.agent.loop.OpenCall;
import dev.holter.catalog.When;
import dev.holter.event.BlockingCallEvent;

/**
 * The hooks woven into guarded methods. Only the outermost call of a turn counts, save that some
 * let a call of another rule inside them be named instead.
 *
 * <p>On a thread that is no loop, a call costs a table look-up on each side. On a loop it costs
 * three clock reads more, one of them JFR's; two where it counts only if it waits, and did not;
 * none where a future is done. The exit finds its enter by the site's number, so that the woven
 * code needs no local variable and an enter that did not count needs no memory. None throws, but
 * for the error that {@code mode=fail} promises.
 */
public final class Calls {

  /** Site of a poll inside a turn, on a selector that is not the loop's. */
  public static final int NESTED_SELECT = 1;

  /** Sites of natives that are guarded where they are called. */
  public static final int NATIVE_SLEEP = 2;

  public static final int NATIVE_WAIT = 3;
  public static final int NATIVE_SYNC = 4;
  public static final int NATIVE_GC = 5;

  /** Sites from here on belong to the catalog's lines. */
  public static final int LAST_FIXED_SITE = NATIVE_GC;

  /** Tells {@link dev.holter.agent.loop.Polls} where nested polls go. */
  public static final NestedPoll NESTED_POLL =
      new NestedPoll() {
        @Override
        public void enter() {
          Calls.enter(NESTED_SELECT, null, null);
        }

        @Override
        public void exit() {
          Calls.exit(NESTED_SELECT);
        }
      };

  // set before the first hook can run; number 0 means no site
  private static Site[] sites = new Site[LAST_FIXED_SITE + 1];
  private static CallReports reports;
  private static Refusals refusals;

  private Calls() {}

  /** Sets the guarded methods by number, where calls are reported, and which are refused. */
  public static void define(Site[] all, CallReports where, Refusals refused) {
    sites = all;
    reports = where;
    refusals = refused;
  }

  /** No call is reported any more. The sites stay, for hooks that are at work right now. */
  public static void retire() {
    reports = null;
    refusals = null;
  }

  /** A guarded method begins that waits for a time; none if that is 0. */
  public static void enter(int site, long timeout) {
    if (timeout > 0) {
      enter(site, null, null);
    }
  }

  /**
   * A guarded method of a channel begins that counts only where it is in blocking mode. In any
   * other it costs the load of that mode, here and at its end.
   */
  public static void enter(int site, Object channel, boolean blocking) {
    if (blocking) {
      enter(site, null, channel);
    }
  }

  /**
   * A guarded method begins on some thread.
   *
   * @param detail what it works on, or null
   * @param self what it works on where {@code detail} is null, or null
   */
  public static void enter(int site, Object detail, Object self) {
    BlockingCallError refused = null;
    try {
      LoopThread t = LoopTable.current();
      if (t != null && !t.inHolter) {
        refused = enterOn(t, site, detail == null ? self : detail);
      }
    } catch (Throwable e) {
      Journal.lost(e); // whatever happens here must not reach the service's call
    }
    if (refused != null) {
      throw refused;
    }
  }

  /**
   * A guarded method of such a channel ends. Where another thread has changed its mode in the very
   * moment before, the call is forgotten as the turn ends.
   */
  public static void exit(int site, boolean blocking) {
    if (blocking) {
      exit(site);
    }
  }

  /** A guarded method ends, in whatever way. */
  public static void exit(int site) {
    try {
      LoopThread t = LoopTable.current();
      if (t != null && !t.inHolter) {
        OpenCall call = t.call();
        if (call != null && call.site == site) {
          if (call.depth != 0) {
            call.depth--;
          } else {
            exitOn(t, call);
          }
        }
      }
    } catch (Throwable e) {
      Journal.lost(e); // as above
    }
  }

  private static BlockingCallError enterOn(LoopThread t, int site, Object detail) {
    OpenCall open = t.call();
    if (open == null) {
      return t.turning() == null ? null : count(t, site, detail);
    }
    if (open.site == site) {
      open.depth++;
      return null;
    }
    Site inside = sites[site];
    if (inside.inner()) {
      open.waited = true;
    }
    Site around = sites[open.counted];
    if (around.through() && !inside.through()) {
      return count(t, site, detail);
    }
    // the file a certificate is read from, say, where the call itself was given a stream
    if (inside.tells() && !Detail.ofUse(open.detail) && Detail.ofUse(detail)) {
      open.detail = detail;
    }
    return null;
  }

  private static BlockingCallError count(LoopThread t, int site, Object detail) {
    int counted = site;
    t.inHolter = true; // a predicate asks objects of the service, whose code may call anything
    try {
      if (t.lastLoop().isOver()) {
        return null;
      }
      while (counted != 0 && !Predicates.hold(sites[counted].when(), detail)) {
        counted = sites[counted].otherwise();
      }
      if (counted != 0 && refusals != null) {
        BlockingCallError refused = refusals.refuse(t.lastLoop(), sites[counted], detail);
        if (refused != null) {
          return refused;
        }
      }
    } finally {
      t.inHolter = false;
    }
    OpenCall call = counted == 0 ? null : t.openCall();
    if (call == null) {
      return null;
    }
    call.site = site;
    call.counted = counted;
    call.depth = 0;
    call.elsewhere = 0;
    call.waited = false;
    call.detail = detail;
    if (Journal.on) {
      BlockingCallEvent e = call.event;
      if (e == null) {
        e = call.event = new BlockingCallEvent();
      }
      e.begin();
    }
    call.start = System.nanoTime();
    return null;
  }

  private static void exitOn(LoopThread t, OpenCall call) {
    Object detail = call.detail;
    call.detail = null;
    t.closeCall();
    Site site = sites[call.counted];
    if (site.when() == When.PARKS && !call.waited) {
      return; // a queue that was not empty, a lock that was free: no clock is needed
    }
    long now = System.nanoTime();
    EventLoop loop = t.turning();
    if (loop == null || reports == null) {
      return; // another thread has taken the loop over, or Holter itself is at work or off
    }
    long elapsed = now - call.start;
    OpenCall around = t.call();
    if (!ended(site, detail, elapsed)) {
      return;
    }
    if (around != null) {
      around.elsewhere += elapsed;
      around.waited |= call.waited;
    }
    elapsed -= call.elsewhere;
    loop.totals.add(site.rule(), elapsed);
    if (loop.isProbe()) {
      return;
    }
    t.inHolter = true;
    try {
      reports.ended(loop, site, call.event, detail, elapsed, now);
    } finally {
      t.inHolter = false;
    }
  }

  /** Whether a call counts that only its course could tell of. */
  private static boolean ended(Site site, Object detail, long elapsed) {
    if (site.when() == When.SLOW || Predicates.inMemory(detail)) {
      return reports.isSlow(elapsed);
    }
    return true;
  }
}
