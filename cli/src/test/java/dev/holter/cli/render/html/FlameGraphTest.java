/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.render.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holter.cli.model.Profile;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FlameGraphTest {

  private static final String CUT = "(stack cut after 64 frames)";

  @Test
  void render_cutStack_hasTheWordOnItInARowOfItsOwn() {
    String graph = down(node(CUT, 100, run("com.acme.Deep.call", 6, 100)));
    assertThat(graph).contains(">" + CUT + "</text>", ">⋯ 6 frames, to Deep.call</text>");
  }

  @Test
  void render_cutStackFromInside_endsWithTheWordOnItInARowOfItsOwn() {
    Profile.Node cut = node(CUT, 100);
    Profile.Node up = node("com.acme.Deep.call", 100, cut);
    for (int i = 0; i < 5; i++) {
      up = node("com.acme.Deep.call", 100, up);
    }
    assertThat(down(up)).contains(">" + CUT + "</text>", ">⋯ 6 frames, to Deep.call</text>");
  }

  @Test
  void render_runWithoutRoomForItsLabel_keepsItForOneThatIsWidened() {
    String graph = down(node("com.acme.Wide.call", 995), run("com.acme.Deep.call", 6, 5));
    assertThat(graph)
        .contains("data-label=\"⋯ 6 frames, to Deep.call\"")
        .doesNotContain(">⋯ 6 frames, to Deep.call</text>");
  }

  @Test
  void render_framesNarrowerThanAHair_areLeftOutAndTheNextStandsBehindThem() {
    String graph = down(node("com.acme.Thin.call", 1), node("com.acme.Wide.call", 999));
    assertThat(graph)
        .doesNotContain("com.acme.Thin")
        .contains("class=\"fr-code\" x=\"0.1%\" width=\"99.9%\" y=\"20\"");
  }

  @Test
  void render_moreFramesThanADrawingHolds_saysHowManyItLacks() {
    Profile.Node[] many = new Profile.Node[500];
    for (int i = 0; i < many.length; i++) {
      many[i] = node("com.acme.Wide.call" + i, 2);
    }
    // the cause is one of the 400
    assertThat(down(many)).contains(">101 narrow frames not drawn.<");
  }

  private static Profile.Node run(String frame, int frames, double ms) {
    Profile.Node run = node(frame, ms);
    for (int i = 1; i < frames; i++) {
      run = node(frame, ms, run);
    }
    return run;
  }

  private static Profile.Node node(String frame, double ms, Profile.Node... children) {
    return new Profile.Node(frame, ms, 1, List.of(children), 0, 0);
  }

  private static String down(Profile.Node... roots) {
    double ms = 0;
    for (Profile.Node root : roots) {
      ms += root.ms();
    }
    Html h = new Html();
    Profile.Tree tree = new Profile.Tree("cause", "cpu", ms, 1, List.of(roots), List.of());
    new FlameGraph(Set.of()).render(h, "down", "A label", List.of(tree), true);
    return h.toString();
  }
}
