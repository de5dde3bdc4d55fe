/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogTest {

  private static Catalog with(String lines) throws IOException {
    return Catalog.shipped().plus(new StringReader(lines), "mine.txt");
  }

  private static Entry last(Catalog catalog) {
    List<Entry> all = catalog.entries();
    return all.get(all.size() - 1);
  }

  @Test
  void rules_shipped_haveEachAPage() {
    assertThat(Page.ids()).containsAll(Catalog.shipped().rules());
  }

  @Test
  void plus_ownLine_isTheLastEntry() throws IOException {
    Entry e = last(with("# mine\n\nacme.call com.acme.Legacy load,save on:argument # why\n"));
    assertThat(e.rule()).isEqualTo("acme.call");
    assertThat(e.types()).containsExactly("com.acme.Legacy");
    assertThat(e.methods()).containsExactly("load", "save");
    assertThat(e.on()).isEqualTo(On.ARGUMENT);
    assertThat(e.when()).isEqualTo(When.ALWAYS);
  }

  @Test
  void plus_classAndMethodInOneWord_isReadAsWell() throws IOException {
    Entry e = last(with("acme.call com.acme.Legacy#load,save"));
    assertThat(e.types()).containsExactly("com.acme.Legacy");
    assertThat(e.methods()).containsExactly("load", "save");
  }

  @Test
  void plus_family_keepsAllBases() throws IOException {
    Entry e = last(with("acme.call +com.acme.Dao,com.acme.Store load"));
    assertThat(e.family()).isTrue();
    assertThat(e.types()).containsExactly("com.acme.Dao", "com.acme.Store");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "acme.call | mine.txt:1: the class is missing",
        "acme.call com.acme.A | mine.txt:1: the method is missing",
        "call com.acme.A load | mine.txt:1: 'call' is no rule id",
        "acme.call com.acme.A load on:moon | mine.txt:1: 'on:moon' is unknown",
        "acme.call com.acme.A load always | mine.txt:1: 'always' is none of",
        "@often acme.call | mine.txt:1: @often is none of",
      })
  void plus_wrongLine_saysWhereAndWhat(String line, String expected) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> with(line))
        .withMessageContaining(expected);
  }

  @Test
  void reporting_exactId_winsOverItsFamily() {
    Catalog c = Catalog.shipped();
    assertThat(c.reporting("tls.handshake")).isEqualTo(Reporting.SLOW);
    assertThat(c.reporting("tls.context")).isEqualTo(Reporting.EVERY);
    assertThat(c.reporting("file.read")).isEqualTo(Reporting.SAMPLED);
    assertThat(c.reporting("acme.own")).isEqualTo(Reporting.SAMPLED);
  }
}
