/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.model.diff;

import dev.holter.cli.model.Millis;
import dev.holter.cli.model.Plural;
import java.util.Locale;

/** What all formats of a diff say in the same words. */
public final class DiffWords {

  /** The heading of what {@link #reset} tells. */
  public static final String RESETS = "HTTP/2 streams";

  private static final double MINUTE = 60;
  private static final double HOUR = 3600;

  private DiffWords() {}

  /** A time that loops were watched: {@code 12 s}, {@code 3.5 h}. */
  public static String hours(double hours) {
    double seconds = hours * HOUR;
    if (seconds < 1.5 * MINUTE) {
      return String.format(Locale.ROOT, "%.0f s", seconds);
    }
    return seconds < 1.5 * HOUR
        ? String.format(Locale.ROOT, "%.0f min", seconds / MINUTE)
        : String.format(Locale.ROOT, "%.1f h", hours);
  }

  /** What a side is: its files, loops, and for how long they were watched. */
  public static String side(Side s) {
    String files = s.files().size() == 1 ? s.files().get(0) : Plural.of(s.files().size(), "file");
    String processes = s.processes() == 1 ? "" : ", " + s.processes() + " processes";
    return files
        + processes
        + ", "
        + Plural.of(s.loops(), "loop")
        + ", "
        + hours(s.loopHours())
        + " of their time";
  }

  /** What a finding is: its rule or cause, and whose code it is. */
  public static String what(FindingChange f) {
    return f.rule() == null ? f.cause().id() : f.rule();
  }

  /** A count and how often that is: {@code 12, 240 an hour}. */
  public static String often(Amount a) {
    if (a.count() == 0) {
      return "none";
    }
    return (a.countExact() ? "" : "about ") + a.count() + ", " + rate(a.perHour()) + " an hour";
  }

  /** How long it took, all together and at p99. */
  public static String time(Amount a) {
    if (a.count() == 0) {
      return "";
    }
    return Millis.text(a.totalMs())
        + " in all, "
        + Millis.text(a.totalMsPerHour())
        + " an hour; p99 "
        + (a.p99Ms() == null ? "of too few" : Millis.text(a.p99Ms()))
        + ", max "
        + Millis.text(a.maxMs());
  }

  /** A quantile, or a dash where the turns are too few to tell it. */
  public static String ms(Double ms) {
    return ms == null ? "–" : Millis.text(ms);
  }

  /** Streams that were reset in one way: by whom, for what, and how many on each side. */
  public static String reset(ResetChange r) {
    return r.change().id()
        + ": reset with "
        + r.error()
        + (r.sender().equals("remote") ? " by the peer" : " from here")
        + (r.source() == null ? "" : ", by " + r.source())
        + (r.failure() == null ? "" : ", which threw " + r.failure())
        + ": "
        + Plural.of(r.base(), "stream")
        + " → "
        + r.head();
  }

  /** The word for a change, and whether it may be chance. */
  public static String change(FindingChange f) {
    boolean doubt = !f.significant() && f.change() != Change.UNCHANGED;
    return f.change().id() + (doubt ? "?" : "");
  }

  private static String rate(double perHour) {
    return perHour < 10
        ? String.format(Locale.ROOT, "%.1f", perHour)
        : String.format(Locale.ROOT, "%,.0f", perHour);
  }
}
