/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.loop;

/**
 * Counts the polls of a poller by where they are made. A loop comes back to the same place; who
 * selects for itself does so here once and there once.
 */
final class PollCallers {

  // a loop has one or two such places; more are looked at in turn
  private static final int PLACES = 4;

  private final int[] places = new int[PLACES];
  private final int[] polls = new int[PLACES];
  private int next;

  /** Number of polls at this place, this one included. */
  int count(int place) {
    for (int i = 0; i < PLACES; i++) {
      if (polls[i] > 0 && places[i] == place) {
        return ++polls[i];
      }
    }
    int taken = next;
    next = (next + 1) % PLACES;
    places[taken] = place;
    polls[taken] = 1;
    return 1;
  }
}
