/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.diagnose;

import static dev.holter.cli.diagnose.MadeProcess.MS;
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

  @Test
  void of_worstStallOfTheFirstFinding_namesItRightAfter() {
    made.turns(1, 100);
    made.guarded(STEADY, 300, "file.read", 290);
    made.guarded(STEADY + 1_000 * MS, 100, "dns.lookup", 95);

    assertThat(made.report().summary())
        .contains("at worst 300 ms: file.read in com.acme.App#serve.");
  }

  @Test
  void of_worstStallOfAnotherFinding_saysThatTheFirstIsOfMostTime() {
    made.turns(1, 100);
    for (int i = 1; i <= 3; i++) {
      made.guarded(STEADY + i * 1_000 * MS, 150, "file.read", 145);
    }
    made.guarded(STEADY, 200, "dns.lookup", 195);

    assertThat(made.report().summary())
        .contains("at worst 200 ms; above all file.read in com.acme.App#serve.");
  }
}
