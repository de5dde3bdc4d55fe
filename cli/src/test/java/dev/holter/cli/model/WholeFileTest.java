/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {

  @TempDir private Path dir;

  private static void write(Path file, String text) throws IOException {
    WholeFile.write(file, out -> out.write(text.getBytes()));
  }

  @Test
  void write_thatFailsHalfway_leavesTheFileAndNothingBeside() throws IOException {
    Path file = Files.writeString(dir.resolve("a.txt"), "whole");

    assertThatThrownBy(
            () ->
                WholeFile.write(
                    file,
                    out -> {
                      out.write('h');
                      throw new IOException("disk full");
                    }))
        .hasMessage("disk full");

    assertThat(file).hasContent("whole");
    try (Stream<Path> all = Files.list(dir)) {
      assertThat(all).containsExactly(file);
    }
  }

  @Test
  @DisabledOnOs(
      value = OS.WINDOWS,
      disabledReason = "its links want a right, its permissions differ")
  void write_fileThatIsThereBehindALink_keepsLinkAndPermissions() throws IOException {
    Path file = Files.writeString(dir.resolve("a.txt"), "old");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-r--"));
    Path link = Files.createSymbolicLink(dir.resolve("link"), file);

    write(link, "new");

    assertThat(link).isSymbolicLink();
    assertThat(file).hasContent("new");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-rw-r--");
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "it has no /dev/null")
  void write_device_isWrittenAsItIs() throws IOException {
    write(Path.of("/dev/null"), "text");

    assertThat(Files.isRegularFile(Path.of("/dev/null"))).isFalse();
  }
}
