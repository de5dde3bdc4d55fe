/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobsTest {

  @ParameterizedTest
  @CsvSource({
    "'',anything,true",
    "*,anything,true",
    "tls.*,tls.certificate,true",
    "tls.*,file.open,false",
    "!file.*,tls.certificate,true",
    "!file.*,file.open,false",
    "a*:!ab*,abc,false",
    "a*:!ab*,acb,true",
    "loop-?,loop-1,true",
    "loop-?,loop-12,false",
    "*-1,loop-1,true"
  })
  void matches_globs_asAShellWould(String globs, String name, boolean expected) {
    List<String> list = globs.isEmpty() ? List.of() : List.of(globs.split(":"));
    assertThat(new Globs(list).matches(name)).isEqualTo(expected);
  }
}
