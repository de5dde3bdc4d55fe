/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.top;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holter.source.Frame;
import java.util.List;
import java.util.stream.IntStream;
import org.jline.utils.AttributedString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopScreenTest {

  private static final long MS = 1_000_000L;
  private static final long NOON = 1_800_000_000_000L * MS;

  private final TopScreen screen = new TopScreen("4711 app.jar", stall -> null);

  @ParameterizedTest
  @CsvSource({"80,24", "200,50", "40,10", "20,4"})
  void lines_ofAnySize_fillTheScreenAndNoMore(int width, int height) {
    List<AttributedString> lines =
        screen.lines(many(), TopView.FIRST, width, height, NOON + 1500 * MS);

    assertThat(lines).hasSize(height).allMatch(l -> l.columnLength() <= width);
  }

  @Test
  void lines_always_sayHowOldTheDataIs() {
    assertThat(text(many(), TopView.FIRST)).contains("data 1 s old");
  }

  @ParameterizedTest
  @CsvSource({"0, waiting for its first events", "9, waiting for", "11, see holter attach"})
  void lines_serviceSaysNothing_asksForTheAgentAfterAWhile(int seconds, String said) {
    Snapshot silent = new Snapshot(0, List.of(), List.of(), false);
    screen.lines(silent, TopView.FIRST, 120, 30, NOON);

    assertThat(screen.lines(silent, TopView.FIRST, 120, 30, NOON + seconds * 1000 * MS).get(0))
        .asString()
        .contains(said);
  }

  @Test
  void lines_serviceEnded_saysSo() {
    assertThat(text(new Snapshot(NOON, List.of(), List.of(), true), TopView.FIRST))
        .contains("has ended");
  }

  @Test
  void lines_stallGoesOn_namesItsSourceInItsLoopsLine() {
    assertThat(text(many(), TopView.FIRST))
        .containsPattern("loop-3 .*stalled 400 ms in app.Handler#slow");
  }

  @Test
  void lines_loopThatStallsNow_isFirst() {
    assertThat(text(many(), TopView.FIRST).lines().toList().get(3)).startsWith("loop-3 ");
  }

  @Test
  void lines_hostileNames_moveNothing() {
    LoopRow row = new LoopRow(1, "a\u001b[2Jb\n\u202e", "nio", 1, 1, 1, 0, 1, null);

    assertThat(text(new Snapshot(NOON, List.of(row), List.of(), false), TopView.FIRST))
        .contains("a\\u001b[2Jb\\n\\u202e")
        .doesNotContain("\u001b[2J");
  }

  @Test
  void lines_opened_showTheStackWithItsSourceMarked() {
    TopView open = TopView.FIRST.after(TopKey.OPEN, many());

    assertThat(text(many(), open)).contains("> app.Handler.slow(Handler.java:3)");
  }

  @Test
  void lines_openedDeepStack_showItsSource() {
    List<Frame> deep =
        Frame.parse(
            "java.util.A.b(A.java:1)\n".repeat(200)
                + "app.Handler.slow(Handler.java:3)\n"
                + "java.util.A.b(A.java:1)\n".repeat(200).strip());
    Snapshot s = new Snapshot(NOON, List.of(), List.of(stall(3, false, deep)), false);

    assertThat(text(s, TopView.FIRST.after(TopKey.OPEN, s))).contains("> app.Handler.slow");
  }

  @Test
  void after_sort_goesRound() {
    TopView view = TopView.FIRST;
    for (int i = 0; i < LoopOrder.values().length; i++) {
      view = view.after(TopKey.SORT, many());
    }

    assertThat(view).isEqualTo(TopView.FIRST);
  }

  @Test
  void after_pause_holdsWhatWasShownUntilTheNext() {
    Snapshot shown = many();
    TopView paused = TopView.FIRST.after(TopKey.PAUSE, shown);

    assertThat(paused.paused()).isSameAs(shown);
    assertThat(paused.after(TopKey.PAUSE, shown).paused()).isNull();
  }

  @Test
  void after_down_stopsAtTheLast() {
    Snapshot shown = many();
    TopView view = TopView.FIRST;
    for (int i = 0; i < 99; i++) {
      view = view.after(TopKey.DOWN, shown);
    }

    assertThat(view.index(shown)).isEqualTo(shown.stalls().size() - 1);
  }

  @Test
  void after_keyThatMeansNothing_isTheSame() {
    assertThat(TopView.FIRST.after(TopKey.NONE, many())).isEqualTo(TopView.FIRST);
  }

  private String text(Snapshot s, TopView view) {
    StringBuilder b = new StringBuilder();
    screen.lines(s, view, 120, 30, NOON + 1500 * MS).forEach(l -> b.append(l).append('\n'));
    return b.toString();
  }

  private static Snapshot many() {
    SeenStall now = stall(3, false, Frame.parse("app.Handler.slow(Handler.java:3)"));
    List<LoopRow> loops =
        IntStream.range(0, 40)
            .mapToObj(
                i ->
                    new LoopRow(
                        i,
                        "loop-" + i,
                        "netty-nio",
                        MS,
                        2 * MS,
                        30 * MS,
                        i == 7 ? 0.4 : 0,
                        5,
                        i == 3 ? now : null))
            .toList();
    List<SeenStall> stalls =
        IntStream.range(0, 40)
            .mapToObj(i -> i == 0 ? now : stall(i + 100, true, List.of()))
            .toList();
    return new Snapshot(NOON, loops, stalls, false);
  }

  private static SeenStall stall(long id, boolean ended, List<Frame> stack) {
    SeenStall s =
        SeenStall.of(id, id, NOON - 400 * MS)
            .on("loop-" + id)
            .seen(new SeenStall.Look(300 * MS, stack.isEmpty() ? null : "app.Handler#slow", stack));
    return ended ? s.ended(NOON - 400 * MS, 400 * MS, null) : s.at(NOON);
  }
}
