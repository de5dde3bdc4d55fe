/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.read;

import java.util.HashMap;
import java.util.Map;

/** How many events there are of each type, counted without an object for each of millions. */
final class TypeCounts {

  /** The JDK counts its types up from 0; others' may be anything. */
  private static final int USUAL = 1 << 13;

  private final long[] usual = new long[USUAL];
  private final Map<Long, Long> others = new HashMap<>();

  void add(long type) {
    if (type < USUAL) {
      usual[(int) type]++;
    } else {
      others.merge(type, 1L, Long::sum);
    }
  }

  Map<Long, Long> counts() {
    Map<Long, Long> counts = new HashMap<>(others);
    for (int type = 0; type < USUAL; type++) {
      if (usual[type] > 0) {
        counts.put((long) type, usual[type]);
      }
    }
    return counts;
  }
}
