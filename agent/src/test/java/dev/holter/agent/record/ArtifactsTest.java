/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.record;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArtifactsTest {

  @ParameterizedTest
  @CsvSource({
    "/repo/netty-handler-4.1.140.Final.jar,netty-handler-4.1.140.Final.jar",
    "/srv/app/target/classes/,target/classes",
    "nested:/app/app.jar/!BOOT-INF/lib/vertx-core-4.5.36.jar!/,vertx-core-4.5.36.jar",
    "file:/app/app.jar!/BOOT-INF/lib/a-1.jar!/,a-1.jar",
    "/,''"
  })
  void name_location_jarOrLastTwoFolders(String location, String expected) {
    assertThat(Artifacts.name(location)).isEqualTo(expected);
  }
}
