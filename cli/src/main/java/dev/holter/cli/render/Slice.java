/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.render;

import java.util.Map;

/**
 * A stretch of time on a track of a trace.
 *
 * @param start epoch nanoseconds
 * @param flowOut number of the flow that leads from it to another slice, or 0
 * @param flowIn number of the flow that leads to it, or 0
 */
record Slice(
    long start,
    long end,
    String category,
    String name,
    Map<String, String> details,
    long flowOut,
    long flowIn) {

  Slice(long start, long end, String category, String name, Map<String, String> details) {
    this(start, end, category, name, details, 0, 0);
  }

  Slice within(long from, long to) {
    long begin = Math.min(Math.max(start, from), to);
    return new Slice(
        begin, Math.max(begin, Math.min(end, to)), category, name, details, flowOut, flowIn);
  }
}
