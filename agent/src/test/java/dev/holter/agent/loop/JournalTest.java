/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.loop;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JournalTest {

  @AfterEach
  void forget() {
    Journal.expect();
  }

  @Test
  void lost_throwableThatCannotBeTold_isCountedAndThrowsNothing() {
    Journal.expect();

    Journal.lost(
        new IllegalStateException() {
          @Override
          public String toString() {
            throw new IllegalStateException("not even this");
          }
        });

    assertThat(Journal.LOST.get()).isEqualTo(1);
    assertThat(Journal.firstFailure()).isEqualTo("a failure that cannot be told");
  }
}
