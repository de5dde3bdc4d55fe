/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli;

import dev.holter.cli.model.Nearest;
import dev.holter.cli.render.gate.GateFormat;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A file that an answer of the gate goes to.
 *
 * @param format null for that of {@code --format}
 */
record GateOutput(GateFormat format, Path file) {

  /** Reads {@code sarif=build/holter.sarif}, or a file alone. */
  static final class Converter implements ITypeConverter<GateOutput> {

    private static final List<String> FORMATS =
        Stream.of(GateFormat.values()).map(GateFormat::toString).toList();

    @Override
    public GateOutput convert(String value) {
      int split = value.indexOf('=');
      String name = split < 0 ? "" : value.substring(0, split);
      // a path with an equals sign in it has a slash before
      return name.matches("[A-Za-z]+")
          ? new GateOutput(format(name), file(value.substring(split + 1)))
          : new GateOutput(null, file(value));
    }

    private static GateFormat format(String name) {
      return Stream.of(GateFormat.values())
          .filter(f -> f.toString().equalsIgnoreCase(name))
          .findFirst()
          .orElseThrow(
              () ->
                  new TypeConversionException(
                      "there is no format "
                          + name
                          + "; did you mean "
                          + Nearest.of(name, FORMATS)
                          + "? There are "
                          + String.join(", ", FORMATS)));
    }

    /** Told before anything is read: a verdict that cannot be written is lost. */
    private static Path file(String name) {
      Path file = Path.of(name);
      Path folder = file.toAbsolutePath().getParent();
      if (folder == null || !Files.isDirectory(folder) || Files.isDirectory(file)) {
        throw new TypeConversionException(name + " is no file in a folder that exists");
      }
      return file;
    }
  }
}
