/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holter.cli.model.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AttachOptionsTest {

  @Test
  void files_areNamedFromTheRootUnlessTheTargetHasItsOwn() {
    AttachOptions options = new AttachOptions("recording=here.jfr,stall=5ms");

    assertThat(options.forTarget(false))
        .contains("recording=" + Path.of("here.jfr").toAbsolutePath(), "stall=5ms");
    assertThat(options.forTarget(true)).contains("recording=here.jfr");
    assertThat(new AttachOptions("recording=off").forTarget(false)).contains("recording=off");
  }

  @Test
  void wrongOption_isOneLine() {
    assertThatThrownBy(() -> new AttachOptions("stal=5ms"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("unknown option 'stal'");
  }

  @Test
  void wrongLineInAFile_isTold(@TempDir Path folder) throws IOException {
    Path rules = Files.writeString(folder.resolve("own.txt"), "acme.rule\n");

    assertThatThrownBy(() -> new AttachOptions("rules-file=" + rules))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("own.txt:1");
  }
}
