/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.tests;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A long turn as {@link AccuracyProgram} timed it.
 *
 * @param number counts the turns of the loop, from 1
 * @param nanos its length
 * @param from when the planted stall began, nanoseconds into the turn
 * @param to when it ended; 0 if none was planted and the machine made the turn long
 */
record OwnTurn(long number, long nanos, long from, long to) {

  /** All that the program told, by number. */
  static Map<Long, OwnTurn> of(List<String> out) {
    Map<Long, OwnTurn> turns = new LinkedHashMap<>();
    for (String line : out) {
      String[] words = line.split(" ");
      if (words[0].equals("turn")) {
        OwnTurn turn = new OwnTurn(Long.parseLong(words[1]), Long.parseLong(words[2]), 0, 0);
        turns.put(turn.number, turn);
      } else if (words[0].equals("stall")) {
        OwnTurn turn = turns.get(Long.parseLong(words[1]));
        turns.put(
            turn.number,
            new OwnTurn(
                turn.number, turn.nanos, Long.parseLong(words[2]), Long.parseLong(words[3])));
      }
    }
    return turns;
  }

  boolean planted() {
    return to > 0;
  }
}
