/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.gate;

import java.util.List;
import java.util.stream.Stream;

/**
 * What rules look at.
 *
 * @param head the runs to judge, without what permits cover
 * @param base what they are compared with; null where there is nothing
 * @param permits of the recordings and of the budget file, with what they covered
 */
record Sides(List<Run> head, Base base, PermitSheet permits) {

  double thresholdMs() {
    return head.get(0).environment().stallThresholdMs();
  }

  long units() {
    return head.stream().mapToLong(Run::units).sum();
  }

  /** The undisturbed runs, whose times can be trusted. */
  Stream<Run> calm() {
    return head.stream().filter(r -> !r.disturbed());
  }

  /** Said where a rule would have failed on times that cannot be trusted. */
  String disturbances() {
    return head.stream()
        .flatMap(r -> r.disturbances().stream())
        .findFirst()
        .map(why -> "The run was disturbed: " + why + ".")
        .orElse("");
  }
}
