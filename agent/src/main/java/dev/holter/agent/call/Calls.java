/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.call;

import dev.holter.agent.loop.EventLoop;
import dev.holter.agent.loop.Journal;
import dev.holter.agent.loop.LoopTable;
import dev.holter.agent.loop.LoopThread;
import dev.holter.agent.loop.NestedPoll;
import dev.holter.event.BlockingCallEvent;
import java.io.InputStream;
import java.nio.channels.SelectableChannel;

/**
 * The hooks woven into guarded methods. Only the outermost call of a turn counts.
 *
 * <p>On a thread that is no loop, a call costs a table look-up on each side. On a loop it costs two
 * clock reads more. The exit finds its enter by the site's number, so that the woven code needs no
 * local variable and an enter that did not count needs no memory. None throws.
 */
public final class Calls {

  /** Site of a poll inside a turn, on a selector that is not the loop's. */
  public static final int NESTED_SELECT = 1;

  /** Tells {@link dev.holter.agent.loop.Polls} where nested polls go. */
  public static final NestedPoll NESTED_POLL =
      new NestedPoll() {
        @Override
        public void enter() {
          Calls.enter(NESTED_SELECT, null);
        }

        @Override
        public void exit() {
          Calls.exit(NESTED_SELECT);
        }
      };

  // set once in premain, before the first hook can run; number 0 means no site
  private static Site[] sites = new Site[2];
  private static CallReports reports;

  private Calls() {}

  /** Sets the guarded methods by number and where slow ones are reported. */
  public static void define(Site[] all, CallReports where) {
    sites = all;
    reports = where;
  }

  /** A guarded method begins on some thread. */
  public static void enter(int site, Object detail) {
    try {
      LoopThread t = LoopTable.current();
      if (t != null) {
        enterOn(t, site, detail);
      }
    } catch (Throwable e) {
      Journal.lost(e); // whatever happens here must not reach the service's call
    }
  }

  /** A guarded method ends, in whatever way. */
  public static void exit(int site) {
    try {
      LoopThread t = LoopTable.current();
      if (t != null && t.callSite == site) {
        if (t.callDepth != 0) {
          t.callDepth--;
        } else {
          exitOn(t, site);
        }
      }
    } catch (Throwable e) {
      Journal.lost(e); // as above
    }
  }

  private static void enterOn(LoopThread t, int site, Object detail) {
    int open = t.callSite;
    if (open == site) {
      t.callDepth++;
    } else if (open != 0) {
      // the file a certificate is read from, say, where the call itself was given a stream
      if (t.callDetail == null && sites[site].tells() && Detail.ofUse(detail)) {
        t.callDetail = detail;
      }
    } else if (t.turning() != null && applies(sites[site].applies(), detail)) {
      t.callSite = site;
      t.callDepth = 0;
      t.callDetail = detail instanceof InputStream ? null : detail;
      if (Journal.on) {
        BlockingCallEvent e = t.callEvent;
        if (e == null) {
          e = t.callEvent = new BlockingCallEvent();
        }
        e.begin();
      }
      t.callStart = System.nanoTime();
    }
  }

  private static void exitOn(LoopThread t, int site) {
    long now = System.nanoTime();
    Object detail = t.callDetail;
    t.callSite = 0;
    t.callDetail = null;
    EventLoop loop = t.turning();
    if (loop == null) {
      return; // another thread has taken the loop over, or Holter itself is at work
    }
    Site at = sites[site];
    long elapsed = now - t.callStart;
    loop.totals.add(at.rule(), elapsed);
    t.inHolter = true;
    try {
      reports.ended(t, loop, at, detail, elapsed, now);
    } finally {
      t.inHolter = false;
    }
  }

  private static boolean applies(Site.Applies applies, Object detail) {
    return switch (applies) {
      case ALWAYS -> true;
      case ON_FILE -> detail != null && isFile(detail.toString());
      case ON_BLOCKING_CHANNEL -> detail instanceof SelectableChannel c && c.isBlocking();
    };
  }

  private static boolean isFile(String path) {
    return !(path.startsWith("/proc/") || path.startsWith("/sys/") || path.startsWith("/dev/"));
  }
}
