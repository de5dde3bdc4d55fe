/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.diagnose;

import static dev.holter.cli.diagnose.MadeProcess.STEADY;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SummaryTest {

  private final MadeProcess made = new MadeProcess();

  @Test
  void of_stallsWithoutEventBesideOthers_addsTheirNumberAndTime() {
    made.untold(3, 120, 1, 40, 100);
    made.stalls.add(made.stall(STEADY, 100, 0, null));

    assertThat(made.report().summary())
        .endsWith(
            " Beside that, 3 stalls of 120 ms in all were counted alone: of what cause"
                + " nobody knows.");
  }

  @Test
  void of_stallsWithoutEventAlone_claimsNoHealthWithoutThem() {
    made.untold(1, 40, 1, 40);

    assertThat(made.report().summary())
        .contains("1 stall of 40 ms in all was counted alone")
        .doesNotContain("without a stall");
  }

  @Test
  void of_everyStallTold_saysNothingOfOthers() {
    made.turns(1, 100);
    made.stalls.add(made.stall(STEADY, 100, 0, null));

    assertThat(made.report().summary()).doesNotContain("counted alone");
  }
}
