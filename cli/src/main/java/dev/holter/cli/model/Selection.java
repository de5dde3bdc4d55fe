/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.model;

import java.time.Duration;
import java.util.List;

/**
 * The part of a recording that was asked for.
 *
 * @param from null for its start
 * @param to null for its end
 * @param loops globs of loop names; empty for all
 * @param cause null for all
 * @param minDuration null for all
 * @param excludeWarmup whether to leave out the first seconds of each JVM
 */
public record Selection(
    Moment from,
    Moment to,
    List<String> loops,
    Cause cause,
    Duration minDuration,
    boolean excludeWarmup) {

  public static final Selection ALL =
      new Selection(null, null, List.of(), null, null, /* excludeWarmup= */ false);
}
