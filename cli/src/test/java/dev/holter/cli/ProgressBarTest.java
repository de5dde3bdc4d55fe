/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ProgressBarTest {

  private static final long MS = 1_000_000;

  private final StringWriter terminal = new StringWriter();
  private long now;

  @Test
  void bar_underASecond_isNotShown() {
    try (ProgressBar bar = new ProgressBar(new PrintWriter(terminal), () -> now)) {
      now = 900 * MS;
      bar.at(0.5);
    }
    assertThat(terminal.toString()).isEmpty();
  }

  @Test
  void bar_overASecond_isShownNowAndThenAndTakenAway() {
    try (ProgressBar bar = new ProgressBar(new PrintWriter(terminal), () -> now)) {
      now = 1500 * MS;
      bar.at(0.5);
      now = 1510 * MS;
      bar.at(0.51);
      now = 1700 * MS;
      bar.at(0.75);
    }
    assertThat(terminal.toString())
        .contains("\r[###############               ]  50 % read")
        .doesNotContain("51 %")
        .contains(" 75 %")
        .endsWith("\r\u001b[K");
  }
}
