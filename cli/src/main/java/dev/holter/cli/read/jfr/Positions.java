/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.read.jfr;

/** Where the constants of one type lie, by their ids: a chunk has a hundred thousand of them. */
final class Positions {

  private static final int FIRST = 64;

  private long[] ids = new long[FIRST];
  // 0 is free: a header stands there
  private long[] positions = new long[FIRST];
  private int size;

  /** The first position of an id holds. */
  void put(long id, long position) {
    if (2 * size >= ids.length) {
      grow();
    }
    int i = slot(id);
    if (positions[i] == 0) {
      ids[i] = id;
      positions[i] = position;
      size++;
    }
  }

  /** 0 if it has none. */
  long get(long id) {
    return positions[slot(id)];
  }

  long bytes() {
    return 2L * Long.BYTES * ids.length;
  }

  private int slot(long id) {
    int mask = ids.length - 1;
    long mixed = id * 0x9E3779B97F4A7C15L;
    int i = (int) (mixed >>> 32) & mask;
    while (positions[i] != 0 && ids[i] != id) {
      i = (i + 1) & mask;
    }
    return i;
  }

  private void grow() {
    long[] oldIds = ids;
    long[] oldPositions = positions;
    ids = new long[2 * oldIds.length];
    positions = new long[ids.length];
    size = 0;
    for (int i = 0; i < oldIds.length; i++) {
      if (oldPositions[i] != 0) {
        put(oldIds[i], oldPositions[i]);
      }
    }
  }
}
