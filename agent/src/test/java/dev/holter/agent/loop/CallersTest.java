/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.loop;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallersTest {

  @ParameterizedTest
  @CsvSource({
    "netty-common-4.1.140.Final.jar, 4.1.140.Final",
    "vertx-core-5.1.6.jar, 5.1.6",
    "kafka_2.13-3.9.0.jar, 3.9.0",
    "tomcat-embed-core-11.0.0-M26.jar, 11.0.0-M26",
    "log4j-1.2-api-2.24.jar, 1.2-api-2.24",
    "app.jar, ''",
    "app-.jar, ''",
    "app-1.war, ''",
    "'', ''",
  })
  void jarVersion_ofAFileName_isWhatFollowsTheFirstDashBeforeADigit(String jar, String version) {
    assertThat(Callers.jarVersion(jar)).isEqualTo(version);
  }
}
