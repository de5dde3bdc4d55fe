/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.top;

/**
 * What the user made of the screen.
 *
 * @param paused the moment that is held, or null
 * @param chosen id of the chosen stall, or null for the newest
 * @param open whether its stack is shown
 */
record TopView(LoopOrder order, Snapshot paused, String chosen, boolean open) {

  static final TopView FIRST = new TopView(LoopOrder.STALLED, null, null, /* open= */ false);

  /** The screen after a key, which was pressed while this was shown. */
  TopView after(TopKey key, Snapshot shown) {
    return switch (key) {
      case SORT -> new TopView(order.next(), paused, chosen, open);
      case PAUSE -> new TopView(order, paused == null ? shown : null, chosen, open);
      case UP -> choose(shown, -1);
      case DOWN -> choose(shown, 1);
      case OPEN -> new TopView(order, paused, chosenOf(shown), !open && chosenOf(shown) != null);
      case CLOSE -> new TopView(order, paused, chosen, /* open= */ false);
      case QUIT, NONE -> this;
    };
  }

  /** Index of the chosen stall among those shown; 0 if it has gone. */
  int index(Snapshot shown) {
    for (int i = 0; i < shown.stalls().size(); i++) {
      if (shown.stalls().get(i).id().equals(chosen)) {
        return i;
      }
    }
    return 0;
  }

  private String chosenOf(Snapshot shown) {
    return shown.stalls().isEmpty() ? null : shown.stalls().get(index(shown)).id();
  }

  private TopView choose(Snapshot shown, int step) {
    if (shown.stalls().isEmpty()) {
      return this;
    }
    int next = Math.max(0, Math.min(shown.stalls().size() - 1, index(shown) + step));
    return new TopView(order, paused, shown.stalls().get(next).id(), open);
  }
}
