/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.render;

import dev.holter.cli.model.Decimals;
import dev.holter.cli.model.Millis;
import dev.holter.cli.model.Plural;
import dev.holter.cli.model.Profile;
import java.io.IOException;
import java.util.List;

/** The top of a stack tree: the branches that matter, from where they part. */
final class ProfileText {

  private static final int DEPTH = 10;

  /** A branch of less is not printed; the JSON report has it. */
  private static final double SHARE = 0.1;

  private final Appendable out;

  ProfileText(Appendable out) {
    this.out = out;
  }

  void render(Profile.Tree tree) throws IOException {
    out.append("  ")
        .append(Plural.of(tree.samples(), "sample"))
        .append(" of ")
        .append(Millis.text(tree.totalMs()))
        .append(" in stalls\n");
    branches(parting(tree.topDown()), tree.totalMs(), 0);
  }

  /** Down to the last few frames of what all samples share. */
  private static List<Profile.Node> parting(List<Profile.Node> nodes) {
    List<Profile.Node> at = nodes;
    while (shared(at) && shared(at.get(0).children()) && shared(grandchildren(at))) {
      at = at.get(0).children();
    }
    return at;
  }

  private static List<Profile.Node> grandchildren(List<Profile.Node> nodes) {
    return nodes.get(0).children().get(0).children();
  }

  private static boolean shared(List<Profile.Node> nodes) {
    return nodes.size() == 1 && nodes.get(0).more() == 0;
  }

  private void branches(List<Profile.Node> nodes, double total, int depth) throws IOException {
    int small = 0;
    double rest = 0;
    for (Profile.Node n : nodes) {
      if (n.ms() < SHARE * total || depth == DEPTH) {
        small++;
        rest += n.ms();
        continue;
      }
      line(depth, n.ms() / total, n.frame());
      branches(n.children(), total, depth + 1);
    }
    if (small > 0) {
      line(depth, rest / total, "… " + small + " more");
    }
  }

  private void line(int depth, double share, String text) throws IOException {
    out.append("  ")
        .append(FindingText.padded(Decimals.text(100 * share, 0), 4) + " % ")
        .append("  ".repeat(depth))
        .append(Visible.text(text, Paragraph.LONGEST))
        .append('\n');
  }
}
