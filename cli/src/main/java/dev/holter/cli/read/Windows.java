/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.read;

import java.util.Map;
import java.util.TreeMap;

/** Stretches of time; touching ones are joined. */
final class Windows {

  private final TreeMap<Long, Long> endByStart = new TreeMap<>();

  void add(long start, long end) {
    long from = start;
    long to = end;
    Map.Entry<Long, Long> e;
    while ((e = endByStart.floorEntry(to)) != null && e.getValue() >= from) {
      from = Math.min(from, e.getKey());
      to = Math.max(to, e.getValue());
      endByStart.remove(e.getKey());
    }
    endByStart.put(from, to);
  }

  boolean overlap(long start, long end) {
    Map.Entry<Long, Long> e = endByStart.floorEntry(end);
    return e != null && e.getValue() >= start;
  }
}
