/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.diagnose;

import dev.holter.cli.model.fact.ConnectFact;
import dev.holter.cli.model.fact.LateTimerFact;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reconnects to one address that came together, of connects in order.
 *
 * <p>Where each waits a time of its own they come at random, and the variance of how many fall into
 * a short time is about their mean. Where all wait the same time, or a stall held all their timers
 * back, they come at once. Connects for another reason may come at once as well: they are no burst.
 */
final class ConnectBursts {

  static final String NO_JITTER = "no-jitter";
  static final String STALL = "stall";

  /** Fewer are no burst, whenever they come. */
  private static final int LEAST = 10;

  /** What is further apart is another burst. */
  private static final long WINDOW = 10_000_000_000L;

  private static final long BIN = 25_000_000L;

  /** From here on they hardly came at random. */
  private static final double DISPERSED = 5;

  /** The same delay is one whose middle 80 % differ by no more than this share of it. */
  private static final double SAME = 0.25;

  /** Timers that were due within less were due together. */
  private static final long APART = 100_000_000L;

  /** Events that a loop writes of late timers, a second; of connects it writes more. */
  private static final int LATE_TIMERS = 64;

  /** What a late timer has begun may take a few turns. */
  private static final long FOLLOWS = 100_000_000L;

  /** A shorter delay is none: whoever reconnects at once does so on purpose. */
  private static final long DELAY = 50_000_000L;

  private ConnectBursts() {}

  /**
   * A burst.
   *
   * @param delay the median, or -1
   * @param stall that held most of them back, or 0
   */
  record Burst(
      List<ConnectFact> connects,
      int atOnce,
      double dispersion,
      long delay,
      String cause,
      long stall) {}

  static List<Burst> of(List<ConnectFact> inOrder, List<LateTimerFact> lateTimers) {
    List<Burst> bursts = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= inOrder.size(); i++) {
      boolean ends =
          i == inOrder.size() || inOrder.get(i).time() - inOrder.get(from).time() > WINDOW;
      if (ends) {
        Burst b = burst(inOrder.subList(from, i), lateTimers);
        if (b != null) {
          bursts.add(b);
        }
        from = i;
      }
    }
    return bursts;
  }

  private static Burst burst(List<ConnectFact> connects, List<LateTimerFact> lateTimers) {
    if (connects.size() < LEAST) {
      return null;
    }
    Map<Long, Integer> bins = new HashMap<>();
    long start = connects.get(0).time();
    connects.forEach(c -> bins.merge((c.time() - start) / BIN, 1, Integer::sum));
    long span = connects.get(connects.size() - 1).time() - start;
    // a second at least: all of them in one bin are a burst too
    double dispersion = dispersion(bins, Math.max(span, 1_000_000_000L) / BIN + 1, connects.size());
    if (dispersion <= DISPERSED) {
      return null;
    }
    List<Long> delays =
        connects.stream().map(ConnectFact::sinceClosed).filter(d -> d >= 0).sorted().toList();
    long delay = delays.isEmpty() ? -1 : delays.get(delays.size() / 2);
    List<LateTimerFact> held = held(connects, lateTimers);
    long loops = connects.stream().map(ConnectFact::loop).distinct().count();
    long asked = Math.min(connects.size(), loops * 2 * LATE_TIMERS);
    boolean released = held.size() * 2L >= asked && areApart(held);
    String cause = released ? STALL : isSame(delays, delay) ? NO_JITTER : null;
    int atOnce = Collections.max(bins.values());
    return cause == null
        ? null
        : new Burst(connects, atOnce, dispersion, delay, cause, released ? commonStall(held) : 0);
  }

  /** Variance by mean of how many fall into each of so many bins. */
  private static double dispersion(Map<Long, Integer> bins, long count, int all) {
    double mean = (double) all / count;
    double squares = (count - bins.size()) * mean * mean;
    for (int n : bins.values()) {
      squares += (n - mean) * (n - mean);
    }
    return squares / count / mean;
  }

  /** Timers that ran late as the connects came. */
  private static List<LateTimerFact> held(
      List<ConnectFact> connects, List<LateTimerFact> lateTimers) {
    Set<Long> loops = connects.stream().map(ConnectFact::loop).collect(Collectors.toSet());
    long from = connects.get(0).time() - FOLLOWS;
    long to = connects.get(connects.size() - 1).time();
    return lateTimers.stream()
        .filter(t -> loops.contains(t.loop()) && t.time() >= from && t.time() <= to)
        .toList();
  }

  /** Whether they had been due at various times: a burst that makes its own timers late has not. */
  private static boolean areApart(List<LateTimerFact> held) {
    List<Long> due = held.stream().map(t -> t.time() - t.lateBy()).sorted().toList();
    return due.size() >= 2 && middle(due) >= APART;
  }

  /** How far the middle 80 % lie apart. */
  private static long middle(List<Long> sorted) {
    int tenth = sorted.size() / 10;
    return sorted.get(sorted.size() - 1 - tenth) - sorted.get(tenth);
  }

  /** The stall that held most of them back. */
  private static long commonStall(List<LateTimerFact> held) {
    return held.stream()
        .collect(Collectors.groupingBy(LateTimerFact::stall, Collectors.counting()))
        .entrySet()
        .stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(0L);
  }

  private static boolean isSame(List<Long> delays, long median) {
    if (delays.size() < LEAST || median < DELAY) {
      return false;
    }
    return middle(delays) < SAME * median;
  }
}
