/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskRoomTest {

  private static final long MORE_THAN_ANY_DISK = 1L << 60;

  @Test
  void has_moreThanTheDisk_isFalse(@TempDir Path folder) {
    assertThat(DiskRoom.of(folder).has(MORE_THAN_ANY_DISK)).isFalse();
  }

  @Test
  void has_folderThatIsNotThere_isTrueBecauseNothingIsKnown(@TempDir Path folder) {
    assertThat(DiskRoom.of(folder.resolve("none")).has(MORE_THAN_ANY_DISK)).isTrue();
  }
}
