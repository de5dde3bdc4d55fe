/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RehearsalTest {

  @Test
  void perform_madeUpProcess_isReportedLikeAnyOther() {
    assertThat(Rehearsal.perform()).contains("file.read", "com.acme.App#serve", "worker-1");
  }
}
