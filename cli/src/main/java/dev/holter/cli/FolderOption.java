/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A folder that must be there. */
final class FolderOption implements ITypeConverter<Path> {

  @Override
  public Path convert(String value) {
    Path folder = Path.of(value);
    if (!Files.isDirectory(folder)) {
      throw new TypeConversionException("there is no folder " + value);
    }
    return folder;
  }
}
