/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.read;

import dev.holter.cli.model.fact.CallFact;
import dev.holter.source.Frame;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The guarded calls of one process, as many of them as a report has memory for. Of more, the long
 * ones are kept, which may have stalled a loop, and some of each stack; the others are in the exact
 * totals of their rule, and are told of.
 */
final class Calls {

  /** Nanoseconds from which on a call may be most of a stall. */
  static final long LONG = 10_000_000L;

  /** So many of each stack say what it takes: in 99 of a hundred cases, and at most. */
  static final int OF_A_STACK = 1_000;

  private final Room room;
  private final List<CallFact> facts = new ArrayList<>();
  private final Map<List<Frame>, int[]> ofStacks = new IdentityHashMap<>();
  private long others;
  private int lookedAt;
  private long taken;

  Calls(Room room) {
    this.room = room;
  }

  /** What all processes of a report have together. */
  static final class Room {

    private final long most;
    private long left;

    Room(long calls) {
      most = calls;
      left = calls;
    }

    private boolean take() {
      if (left == 0) {
        return false;
      }
      left--;
      return true;
    }
  }

  /**
   * Takes a call.
   *
   * @param asked whether it is of the time that was asked for: the others are left out in the end
   */
  void add(CallFact call, boolean asked) {
    int[] ofStack = ofStacks.computeIfAbsent(call.stack(), s -> new int[1]);
    boolean kept = call.elapsed() >= LONG || call.refused() || ofStack[0] < OF_A_STACK;
    boolean fits = asked && room.take();
    taken += fits ? 1 : 0;
    if (!asked || fits || kept) {
      ofStack[0]++;
      facts.add(call);
    } else {
      others++;
    }
  }

  /** Whether so many came since the last look that some of no time that was asked for should go. */
  boolean crowded() {
    return facts.size() - lookedAt > room.most;
  }

  /** It was looked which have to stay. */
  void looked() {
    lookedAt = facts.size();
  }

  /** Holds none any more, so that others may be held. */
  void forget() {
    facts.clear();
    room.left += taken;
    taken = 0;
  }

  /** Takes over another file's. */
  void add(Calls more) {
    facts.addAll(more.facts);
    others += more.others;
  }

  /** Those that are kept; they may be sorted and left out. */
  List<CallFact> facts() {
    return facts;
  }

  void tell(Consumer<String> notes) {
    if (others > 0) {
      notes.accept(
          others
              + " calls of less than 10 ms are counted by their rule alone, for want of memory;"
              + " java -Xmx gives more");
    }
  }
}
