/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.diff;

import dev.holter.cli.model.StallStack;
import dev.holter.cli.model.diff.FlameNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The stacks of both sides in one tree: what grew, what shrank, and what is only in one of them.
 */
final class Flames {

  /** Narrower branches are no more than a hairline. */
  private static final double NARROWEST = 0.002;

  private static final String NO_SAMPLE = "[no sample]";

  private static final class Branch {
    final Map<String, Branch> children = new LinkedHashMap<>();
    double base;
    double head;
    double baseSelf;
    double headSelf;

    Branch child(String frame) {
      return children.computeIfAbsent(frame, f -> new Branch());
    }

    void add(double ms, boolean before) {
      base += before ? ms : 0;
      head += before ? 0 : ms;
    }

    double width() {
      double below = children.values().stream().mapToDouble(Branch::width).sum();
      return below + Math.max(baseSelf, headSelf);
    }
  }

  private Flames() {}

  static FlameNode of(DiffSide base, DiffSide head) {
    Branch root = new Branch();
    add(root, base, /* before= */ true);
    add(root, head, /* before= */ false);
    return node("", root, root.width() * NARROWEST);
  }

  private static void add(Branch root, DiffSide side, boolean before) {
    double hours = side.hours();
    for (StallStack s : hours == 0 ? List.<StallStack>of() : side.diagnosed().stacks()) {
      double ms = s.ms() / hours;
      Branch at = root;
      at.add(ms, before);
      at = at.child(s.cause().id());
      at.add(ms, before);
      for (String frame : s.frames().isEmpty() ? List.of(NO_SAMPLE) : s.frames()) {
        at = at.child(frame);
        at.add(ms, before);
      }
      at.baseSelf += before ? ms : 0;
      at.headSelf += before ? 0 : ms;
    }
  }

  private static FlameNode node(String frame, Branch b, double narrowest) {
    List<FlameNode> children = new ArrayList<>();
    b.children.forEach(
        (name, child) -> {
          if (child.width() >= narrowest) {
            children.add(node(name, child, narrowest));
          }
        });
    children.sort(Comparator.comparingDouble(FlameNode::width).reversed());
    return new FlameNode(frame, round(b.base), round(b.head), round(b.width()), children);
  }

  private static double round(double ms) {
    return Math.round(1e3 * ms) / 1e3;
  }
}
