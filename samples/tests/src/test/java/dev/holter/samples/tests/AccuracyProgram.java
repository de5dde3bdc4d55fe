/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Selector;
import java.util.Random;

/**
 * A selector loop that computes too long now and then, and keeps its own account of it: turns are
 * numbered from 1 as Holter numbers them, and timed by a clock of the loop's own: from a poll's
 * return to the next one's call, which the turn cannot be shorter than, and from that poll's call
 * to the next one's return, which it cannot be longer than.
 */
final class AccuracyProgram {

  /** Below the threshold of 10 ms by more than two clocks can differ. */
  private static final long WORTH_TELLING = 9_000_000L;

  private static final long SECOND = 1_000_000_000L;

  /** Far more than a machine lengthens. */
  private static final int TURNS_TOLD_A_SECOND = 100;

  private static final long HEALTHY = 300_000L;

  /** Between two stalls, so that there are four to eight a second. */
  private static final long SHORTEST_PAUSE = 100_000_000L;

  private static final long LONGEST_PAUSE = 250_000_000L;

  private static final int FIELDS = 5;

  private final Selector selector = Selector.open();
  private final Random random = new Random(17);
  // number, length, time around it, and the stall's beginning and end, turn by turn: an
  // array, because a string made in a turn, or a class loaded, would lengthen it unmeasured
  private final long[] log;
  private int told;
  private long lastTurn;
  private final long end;
  private final long shortest;
  private final long longest;
  private long sink;

  private AccuracyProgram(long seconds, long shortestMillis, long longestMillis)
      throws IOException {
    log = new long[FIELDS * TURNS_TOLD_A_SECOND * (int) seconds];
    end = System.nanoTime() + seconds * SECOND;
    shortest = shortestMillis * 1_000_000L;
    longest = longestMillis * 1_000_000L;
  }

  public static void main(String[] args) throws Exception {
    AccuracyProgram program =
        new AccuracyProgram(
            Long.parseLong(args[0]), Long.parseLong(args[1]), Long.parseLong(args[2]));
    Thread thread = new Thread(program::run, "accurate-loop");
    thread.start();
    thread.join();
    program.tell();
  }

  private void tell() {
    int stalls = 0;
    for (int i = 0; i < told; i += FIELDS) {
      System.out.println("turn " + log[i] + " " + log[i + 1] + " " + log[i + 2]);
      if (log[i + 4] > 0) {
        System.out.println("stall " + log[i] + " " + log[i + 3] + " " + log[i + 4]);
        stalls++;
      }
    }
    System.out.println("unended " + lastTurn);
    System.out.println("stalls " + stalls + ", checksum " + sink);
  }

  private void run() {
    try (selector) {
      long next = System.nanoTime() + pause();
      long called = 0;
      long took = 0;
      long from = 0;
      long to = 0;
      for (long turn = 1; ; turn++) {
        long calls = System.nanoTime();
        // both kinds of poll, the one that returns at once and the one that waits
        int ready = turn % 2 == 0 ? selector.selectNow() : selector.select(1);
        long began = System.nanoTime();
        if (turn > 1 && began - called >= WORTH_TELLING) {
          log(turn - 1, took, began - called, from, to);
        }
        if (began >= end) {
          lastTurn = turn;
          return;
        }
        called = calls;
        sink += ready;
        from = 0;
        to = 0;
        if (began >= next) {
          from = System.nanoTime() - began;
          stall(began + from + between(shortest, longest));
          to = System.nanoTime() - began;
          next = began + to + pause();
        } else {
          healthy(began + HEALTHY);
        }
        took = System.nanoTime() - began;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void log(long turn, long took, long around, long from, long to) {
    log[told++] = turn;
    log[told++] = took;
    log[told++] = around;
    log[told++] = from;
    log[told++] = to;
  }

  private long pause() {
    return between(SHORTEST_PAUSE, LONGEST_PAUSE);
  }

  private long between(long least, long most) {
    return least + (long) (random.nextDouble() * (most - least));
  }

  /** Its name is what samples are known by. */
  private void stall(long until) {
    compute(until);
  }

  private void healthy(long until) {
    compute(until);
  }

  private void compute(long until) {
    while (System.nanoTime() < until) {
      sink = sink * 31 + 7;
    }
  }
}
