/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.render.gate;

import dev.holter.catalog.Page;
import dev.holter.cli.model.Plural;
import dev.holter.cli.model.gate.GateAnswer;
import dev.holter.cli.model.gate.GateFinding;
import dev.holter.cli.model.gate.Outcome;
import dev.holter.cli.render.Visible;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Commands to GitHub's runner, which shows them at lines of code. It shows ten of each kind and
 * drops the rest without a word, so that the worst come first and the last one says how many more
 * there are.
 */
final class GithubAnnotations {

  /** What GitHub shows of each kind a step. */
  private static final int SHOWN = 10;

  private static final int TITLE = 200;
  private static final int MESSAGE = 2000;

  private final Appendable out;

  private GithubAnnotations(Appendable out) {
    this.out = out;
  }

  static void render(GateAnswer answer, Places places, Appendable out) throws IOException {
    List<Alert> alerts = new ArrayList<>();
    if (answer.outcome() == Outcome.INCONCLUSIVE) {
      alerts.add(inconclusive(answer));
    }
    alerts.addAll(Alert.of(answer, places));
    for (Loudness loudness : Loudness.values()) {
      new GithubAnnotations(out)
          .all(alerts.stream().filter(a -> a.loudness() == loudness).toList());
    }
  }

  private static Alert inconclusive(GateAnswer answer) {
    return new Alert(
        Loudness.inconclusive(answer),
        "gate",
        "The gate cannot tell",
        answer.summary(),
        null,
        "gate",
        new Place("", null, /* found= */ false),
        null);
  }

  private void all(List<Alert> alerts) throws IOException {
    int room = alerts.size() > SHOWN ? SHOWN - 1 : SHOWN;
    for (Alert a : alerts.subList(0, Math.min(room, alerts.size()))) {
      one(a);
    }
    if (alerts.size() > room) {
      command(
          alerts.get(0).loudness().id(),
          "",
          "Holter: more",
          Plural.of(alerts.size() - room, "more finding") + "; the job's summary has them.");
    }
  }

  private void one(Alert a) throws IOException {
    String where = "";
    if (a.place().found()) {
      where = "file=" + property(a.place().path()) + ",";
      where += a.place().line() == null ? "" : "line=" + a.place().lineOrFirst() + ",";
    }
    command(a.loudness().id(), where, "Holter: " + a.title(), message(a));
  }

  private static String message(Alert a) {
    List<String> lines = new ArrayList<>();
    lines.add(Visible.text(a.message(), MESSAGE));
    GateFinding f = a.finding();
    if (f != null) {
      String known = GateWords.known(f).isEmpty() ? "" : ", " + GateWords.known(f);
      lines.add(Visible.text(GateWords.how(f), MESSAGE) + known);
    }
    if (a.advice() != null) {
      lines.add(Visible.text(a.advice().text(), MESSAGE));
      // of a rule of one's own there is no page
      if (Page.ids().contains(a.check())) {
        lines.add("holter explain " + Visible.text(a.check(), TITLE));
      }
    }
    return String.join("\n", lines);
  }

  private void command(String kind, String where, String title, String message) throws IOException {
    out.append("::").append(kind).append(' ').append(where).append("title=");
    out.append(property(Visible.text(title, TITLE))).append("::").append(data(message));
    out.append('\n');
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }

  private static String data(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }
}
