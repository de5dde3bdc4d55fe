/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.render.gate;

import dev.holter.cli.model.gate.GateAnswer;
import dev.holter.cli.render.JsonReport;
import dev.holter.cli.render.Visible;
import java.io.IOException;
import java.util.List;

/** GitLab's code quality report: a list of places in code, told apart by fingerprints. */
final class GitlabCodeQuality {

  private static final int DESCRIPTION = 1000;

  private GitlabCodeQuality() {}

  private record Issue(
      String type,
      String description,
      String check_name,
      String fingerprint,
      String severity,
      List<String> categories,
      Location location) {}

  private record Location(String path, Lines lines) {}

  private record Lines(int begin) {}

  static void render(GateAnswer answer, Places places, Appendable out) throws IOException {
    JsonReport.render(Alert.of(answer, places).stream().map(GitlabCodeQuality::of).toList(), out);
  }

  private static Issue of(Alert a) {
    return new Issue(
        "issue",
        Visible.text(a.sentence(), DESCRIPTION),
        Visible.text(a.check()),
        a.fingerprint(),
        switch (a.loudness()) {
          case ERROR -> "critical";
          case WARNING -> "minor";
          case NOTICE -> "info";
        },
        List.of("Performance"),
        new Location(Visible.text(a.place().path()), new Lines(a.place().lineOrFirst())));
  }
}
