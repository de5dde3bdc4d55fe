/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jdk.jfr.Recording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecoveryTest {

  @TempDir private Path dir;

  @Test
  void of_aRecording_tellsHowFarItIs() throws IOException {
    Recording r = Made.start();
    Made.stalledLoop();
    Path file = Made.dump(r, dir.resolve("a.jfr"));
    List<Double> shares = new ArrayList<>();

    Recovery.of(file, dir.resolve("copy.jfr"), shares::add);

    assertThat(shares).isSorted().doesNotHaveDuplicates();
    assertThat(shares.get(shares.size() - 1)).isEqualTo(1);
    assertThat(shares).as("walked over, decoded, copied").hasSizeGreaterThanOrEqualTo(3);
  }
}
