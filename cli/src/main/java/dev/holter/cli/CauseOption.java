/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli;

import dev.holter.cli.model.Cause;
import dev.holter.cli.model.Nearest;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Causes on the command line, by the ids that reports show. */
final class CauseOption implements ITypeConverter<Cause>, Iterable<String> {

  private static final List<String> IDS = Stream.of(Cause.values()).map(Cause::id).toList();

  @Override
  public Cause convert(String text) {
    String id = text.toLowerCase(Locale.ROOT);
    return Cause.of(id)
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "'" + text + "' is no cause; did you mean " + Nearest.of(id, IDS) + "?"));
  }

  @Override
  public Iterator<String> iterator() {
    return IDS.iterator();
  }
}
