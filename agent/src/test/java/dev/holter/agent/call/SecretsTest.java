/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.call;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecretsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/etc/hosts?x | /etc/hosts?x",
        "localhost | localhost",
        "https://host:8443/a/b | https://host:8443/a/b",
        "https://host/a?token=1 | https://host/a",
        "https://user:pass@host/a?token=1#f | https://host/a",
        "https://user:p@ss@host/a | https://host/a",
        "http://host/x POST | http://host/x",
        "jdbc:postgresql://host:5432/db?user=u&password=p | jdbc:postgresql://host:5432/db",
        "jdbc:mysql://root:secret@host/db | jdbc:mysql://host/db",
        "jdbc:mysql://root:se?cret@host/db | jdbc:mysql://",
        "jdbc:sqlserver://host;user=sa;password=p | jdbc:sqlserver://host",
        "jdbc:oracle:thin:scott/tiger@host:1521/x | jdbc:oracle:thin:@host:1521/x",
        "jdbc:h2:mem:test;PASSWORD=x | jdbc:h2:mem:test",
      })
  void without_text_holdsNoUserInfoAndNoQuery(String text, String expected) {
    String kept = Secrets.without(text);
    assertThat(kept).isEqualTo(expected.replace("thin:@", "thin:"));
  }
}
