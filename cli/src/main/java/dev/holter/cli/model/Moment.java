/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.model;

import java.util.function.LongBinaryOperator;

/**
 * A moment of a recording as a person wrote it, such as {@code +90s}.
 *
 * @param text as written
 * @param resolve from the recording's start and end to the moment, in epoch nanoseconds
 */
public record Moment(String text, LongBinaryOperator resolve) {

  public long in(long start, long end) {
    return resolve.applyAsLong(start, end);
  }
}
