/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holter.cli.diagnose.AdviceCatalog;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code holter explain} from arguments to output. */
class ExplainCommandTest {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void explain_nothing_listsAllInEightyColumns() {
    assertThat(run("explain")).isZero();
    List<String> lines = out.toString().lines().filter(line -> !line.isEmpty()).toList();
    assertThat(lines).hasSameSizeAs(AdviceCatalog.ids());
    assertThat(lines).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    assertThat(lines).extracting(line -> line.split(" ")[0]).containsExactlyElementsOf(ids());
  }

  @Test
  void explain_nothing_keepsFamiliesApart() {
    run("explain");
    List<String> lines = out.toString().lines().toList();
    int lastOfTls = lines.indexOf(line(lines, "tls.revocation"));
    assertThat(lines.get(lastOfTls + 1)).isEmpty();
    assertThat(lines.get(lastOfTls + 2)).startsWith("file.open");
  }

  @Test
  void explain_family_listsItAlone() {
    assertThat(run("explain", "file")).isZero();
    assertThat(out.toString().lines())
        .hasSize(9)
        .allSatisfy(line -> assertThat(line).startsWith("file."));
  }

  @Test
  void explain_prefix_listsWhatBeginsSo() {
    assertThat(run("explain", "file.l")).isZero();
    assertThat(out.toString().lines())
        .extracting(line -> line.split(" ")[0])
        .containsExactly("file.list", "file.lock");
  }

  @Test
  void explain_prefixOfOne_printsItsPage() {
    assertThat(run("explain", "dns")).isZero();
    assertThat(out.toString()).startsWith("# dns.lookup: ").contains("### Vert.x");
  }

  @Test
  void explain_causeThatIsAlsoAFamily_printsTheCause() {
    assertThat(run("explain", "lock")).isZero();
    assertThat(out.toString()).startsWith("# lock: The event loop waited for a lock");
  }

  @Test
  void explain_everyId_printsItsPage() {
    for (String id : ids()) {
      out.getBuffer().setLength(0);
      assertThat(run("explain", id)).as(id).isZero();
      assertThat(out.toString()).startsWith("# " + id + ": ").contains("## When not to worry");
    }
  }

  @Test
  void explain_upperCase_isTheSame() {
    assertThat(run("explain", "DNS.Lookup")).isZero();
    assertThat(out.toString()).startsWith("# dns.lookup: ");
  }

  @ParameterizedTest
  @CsvSource({
    "tls.certifcate, tls.certificate",
    "sleep, thread.sleep",
    "file.raed, file.read",
    "safe-point, safepoint",
    "threads.join, thread.join"
  })
  void explain_unknown_isOneLineThatSuggests(String asked, String meant) {
    assertThat(run("explain", asked)).isEqualTo(ExitCode.USAGE);
    assertThat(out.toString()).isEmpty();
    assertThat(err.toString().lines()).hasSize(1);
    assertThat(err.toString()).contains(asked).contains("did you mean " + meant + "?");
  }

  private static List<String> ids() {
    return List.copyOf(AdviceCatalog.ids());
  }

  private static String line(List<String> lines, String id) {
    return lines.stream().filter(line -> line.startsWith(id)).findFirst().orElseThrow();
  }

  private int run(String... args) {
    return Main.run(args, new PrintWriter(out), new PrintWriter(err));
  }
}
