/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.tests;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A long turn as {@link AccuracyProgram} timed it.
 *
 * @param number counts the turns of the loop, from 1
 * @param nanos from the poll's return to the next one's call
 * @param around from that poll's call to the next one's return
 * @param from when the planted stall began, nanoseconds into the turn
 * @param to when it ended; 0 if none was planted and the machine made the turn long
 */
record OwnTurn(long number, long nanos, long around, long from, long to) {

  /** One of the two polls around a turn waits for so long. */
  private static final long WAIT = 1_000_000L;

  /** The loop's thread had the CPU whenever one clock was read after the other. */
  private static final long STEADY = 1_000_000L;

  /** All that the program told, by number. */
  static Map<Long, OwnTurn> of(List<String> out) {
    Map<Long, OwnTurn> turns = new LinkedHashMap<>();
    for (String line : out) {
      String[] words = line.split(" ");
      if (words[0].equals("turn")) {
        OwnTurn turn =
            new OwnTurn(
                Long.parseLong(words[1]), Long.parseLong(words[2]), Long.parseLong(words[3]), 0, 0);
        turns.put(turn.number, turn);
      } else if (words[0].equals("stall")) {
        OwnTurn turn = turns.get(Long.parseLong(words[1]));
        turns.put(
            turn.number,
            new OwnTurn(
                turn.number,
                turn.nanos,
                turn.around,
                Long.parseLong(words[2]),
                Long.parseLong(words[3])));
      }
    }
    return turns;
  }

  /** Whether the machine let the two measures be about the same. */
  boolean isSteady() {
    return around - WAIT - nanos < STEADY;
  }

  /** Whether a turn of this length is possible, by either measure. */
  boolean canBe(long length) {
    return length >= nanos && length <= around;
  }

  boolean planted() {
    return to > 0;
  }
}
