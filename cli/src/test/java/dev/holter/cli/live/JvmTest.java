/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JvmTest {

  @Test
  void main_isTheClassOrTheJarWithoutItsFolder() {
    assertThat(Jvm.mainOf("com.acme.Main --password secret")).isEqualTo("com.acme.Main");
    assertThat(Jvm.mainOf("/srv/acme/service.jar x")).isEqualTo("service.jar");
    assertThat(Jvm.mainOf("")).isEmpty();
    assertThat(Jvm.mainOf(null)).isEmpty();
  }
}
