/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.bench.stalls;

import java.util.ArrayList;
import java.util.List;

/** What a program with planted stalls says, a line each. */
public final class Told {

  /** Lines of one blocked time agree about its begin by this much. */
  private static final long SAME = 20_000_000;

  private final List<Seen> planted = new ArrayList<>();
  private final List<Seen> checker = new ArrayList<>();
  private final List<Seen> sleeper = new ArrayList<>();

  /** Of all lines. */
  public Told(List<String> lines) {
    for (String line : lines) {
      String[] words = line.split(" ");
      switch (words[0]) {
        case "planted" -> planted.add(span(words));
        case "sleeper" -> sleeper.add(span(words));
        case "vertx" -> warned(words);
        default -> throw new IllegalStateException("not understood: " + line);
      }
    }
  }

  private static Seen span(String[] words) {
    long start = Long.parseLong(words[1]);
    long nanos = Long.parseLong(words[2]);
    return new Seen(start, nanos, start + nanos, false);
  }

  /** The checker warns again and again; the last warning has the length. */
  private void warned(String[] words) {
    long time = Long.parseLong(words[1]);
    long nanos = Long.parseLong(words[2]) * 1_000_000;
    boolean stack = Boolean.parseBoolean(words[3]);
    Seen latest = checker.isEmpty() ? null : checker.get(checker.size() - 1);
    if (latest != null && Math.abs(latest.start() - (time - nanos)) < SAME) {
      checker.set(
          checker.size() - 1,
          new Seen(latest.start(), nanos, latest.known(), stack || latest.stack()));
    } else {
      checker.add(new Seen(time - nanos, nanos, time, stack));
    }
  }

  /** The stalls that there were, by their own clock. */
  public List<Seen> planted() {
    return planted;
  }

  /** Those that Vert.x's checker warned of. */
  public List<Seen> checker() {
    return checker;
  }

  /** Times by which a thread overslept. */
  public List<Seen> sleeper() {
    return sleeper;
  }
}
