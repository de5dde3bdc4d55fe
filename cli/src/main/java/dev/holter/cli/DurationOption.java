/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli;

import dev.holter.agent.Quantity;
import java.time.Duration;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Times on the command line, written as the agent's options write them: {@code 20ms}, {@code 1s}.
 */
final class DurationOption implements ITypeConverter<Duration> {

  @Override
  public Duration convert(String text) {
    try {
      return Duration.ofNanos(Quantity.duration("time", text));
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException("'" + text + "' is no time such as 20ms, 5s or 1h");
    }
  }
}
