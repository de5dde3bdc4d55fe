/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.gate;

import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

/** Whether runs are as good as others in everything that is compared of them. */
final class NoWorse {

  private static final List<RuleKind> KINDS =
      List.of(RuleKind.CALLS_PER_UNIT, RuleKind.GAP_P99, RuleKind.STALL_RATIO);

  private NoWorse() {}

  static boolean than(List<RunNumbers> base, List<RunNumbers> head) {
    TreeSet<String> groups = new TreeSet<>();
    base.forEach(r -> groups.addAll(r.groups().keySet()));
    for (RuleKind kind : KINDS) {
      for (String group : groups) {
        double[] was = values(base, kind, group);
        double[] is = values(head, kind, group);
        // a group that is not there any more is no reason to keep it
        if (was.length > 0 && is.length > 0 && Medians.of(is) > Medians.of(was)) {
          return false;
        }
      }
    }
    return head.stream().noneMatch(RunNumbers::disturbed) && head.size() >= base.size();
  }

  private static double[] values(List<RunNumbers> runs, RuleKind kind, String group) {
    return runs.stream()
        .filter(r -> !r.disturbed())
        .map(r -> r.value(kind, group))
        .filter(Objects::nonNull)
        .mapToDouble(Double::doubleValue)
        .toArray();
  }
}
