/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.diagnose;

import java.util.Optional;

/** One possible cause of a stall, decided from its evidence alone. */
@FunctionalInterface
interface CauseRule {

  Optional<Judgement> judge(Evidence e);
}
