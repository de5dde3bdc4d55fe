/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.top;

import java.util.Comparator;

/** How the loops are sorted; a stall that goes on comes first in each. */
enum LoopOrder {
  /** Most time in stalls. */
  STALLED("stalled", Comparator.comparingDouble(LoopRow::stalled).reversed()),
  /** Longest gap. */
  MAX("max", Comparator.comparingLong(LoopRow::max).reversed()),
  /** Longest gap but one in a hundred. */
  P99("p99", Comparator.comparingLong(LoopRow::p99).reversed()),
  /** By name. */
  NAME("name", Comparator.comparing(LoopRow::name));

  private final String title;
  private final Comparator<LoopRow> order;

  LoopOrder(String title, Comparator<LoopRow> order) {
    this.title = title;
    this.order = order;
  }

  String title() {
    return title;
  }

  Comparator<LoopRow> order() {
    return Comparator.comparing((LoopRow row) -> row.now() == null)
        .thenComparing(order)
        .thenComparing(LoopRow::name)
        .thenComparing(LoopRow::id);
  }

  LoopOrder next() {
    return values()[(ordinal() + 1) % values().length];
  }
}
