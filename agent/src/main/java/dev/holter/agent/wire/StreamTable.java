/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.wire;

import java.util.Arrays;

/**
 * Open streams of a connection by their ids: since when, and whether one was reset. Open
 * addressing; nothing is allocated but as it grows. Ids are never 0.
 */
final class StreamTable {

  /** No stream of that id, or no reset. */
  static final long NONE = -1;

  /** No such stream. */
  static final long UNKNOWN = -2;

  /** More are only counted. */
  private static final int LIMIT = 4096;

  private int[] ids = new int[8];
  private long[] opened = new long[8];
  // the reset's code, its lowest bit saying that it was sent from here
  private long[] resets = new long[8];
  private long[] data = new long[8];
  private int size;

  boolean add(int id, long now) {
    if (size == LIMIT) {
      return false;
    }
    if (2 * (size + 1) > ids.length) {
      grow();
    }
    place(id, now, NONE, now);
    return true;
  }

  /** Since when it is open, or {@link #NONE}. */
  long openedAt(int id) {
    int at = find(id);
    return at < 0 ? NONE : opened[at];
  }

  void reset(int id, long code, boolean local) {
    int at = find(id);
    if (at >= 0 && resets[at] == NONE) {
      resets[at] = (code << 1) | (local ? 1 : 0);
    }
  }

  /**
   * Removes a stream. Returns twice the code of its reset, and one more where that was sent from
   * here; {@link #NONE} if it was not reset, or {@link #UNKNOWN}.
   */
  long remove(int id) {
    int at = find(id);
    if (at < 0) {
      return UNKNOWN;
    }
    long reset = resets[at];
    // those that had to make way for it move up; most stand where they belong, as ids come in order
    int free = at;
    for (int i = next(at); ids[i] != 0; i = next(i)) {
      if (distance(slot(ids[i]), i) >= distance(free, i)) {
        ids[free] = ids[i];
        opened[free] = opened[i];
        resets[free] = resets[i];
        data[free] = data[i];
        free = i;
      }
    }
    ids[free] = 0;
    size--;
    return reset;
  }

  /** Data of a stream has come or gone. */
  void data(int id, long now) {
    int at = find(id);
    if (at >= 0) {
      data[at] = now;
    }
  }

  /**
   * When the stream that is silent for longest had its last data, or was opened; or now. Another
   * thread may ask, and get it a little wrong.
   */
  long quietest(long now) {
    return earliest(data, now);
  }

  /** When the oldest was opened, or now. Another thread may ask, and get it a little wrong. */
  long oldest(long now) {
    return earliest(opened, now);
  }

  private long earliest(long[] times, long now) {
    int[] known = ids;
    long earliest = now;
    for (int i = 0; i < known.length && i < times.length; i++) {
      if (known[i] != 0 && times[i] - earliest < 0) {
        earliest = times[i];
      }
    }
    return earliest;
  }

  private void place(int id, long since, long reset, long last) {
    int at = slot(id);
    while (ids[at] != 0) {
      at = next(at);
    }
    ids[at] = id;
    opened[at] = since;
    resets[at] = reset;
    data[at] = last;
    size++;
  }

  private int find(int id) {
    for (int at = slot(id); ids[at] != 0; at = next(at)) {
      if (ids[at] == id) {
        return at;
      }
    }
    return -1;
  }

  private void grow() {
    int[] oldIds = ids;
    long[] oldOpened = opened;
    long[] oldResets = resets;
    long[] oldData = data;
    ids = new int[2 * oldIds.length];
    opened = Arrays.copyOf(oldOpened, ids.length);
    resets = new long[ids.length];
    data = Arrays.copyOf(oldData, ids.length);
    size = 0;
    for (int i = 0; i < oldIds.length; i++) {
      if (oldIds[i] != 0) {
        place(oldIds[i], oldOpened[i], oldResets[i], oldData[i]);
      }
    }
  }

  private int slot(int id) {
    return (id >>> 1) & (ids.length - 1); // one side's ids are all odd or all even
  }

  private int next(int at) {
    return (at + 1) & (ids.length - 1);
  }

  /** How many steps it is from a slot to one behind it. */
  private int distance(int from, int to) {
    return (to - from) & (ids.length - 1);
  }
}
