/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holter.cli.model.Http2Report;
import dev.holter.cli.model.Http2Report.Connection;
import dev.holter.cli.model.Http2Report.Drain;
import java.util.List;
import org.junit.jupiter.api.Test;

class DrainTextTest {

  @Test
  void lines_completed_tellTheStepsInTheOrderTheyTookPlace() {
    assertThat(DrainText.lines(of(drain(1230.0, 530.0, 1250.0, null, true))))
        .containsExactly(
            "The drain of a, since its first GOAWAY with 1 stream open: last GOAWAY at 530 ms,"
                + " last stream ended at 1.23 s, closed at 1.25 s.");
  }

  @Test
  void lines_timerLate_sayByHowMuch() {
    assertThat(DrainText.lines(of(drain(1230.0, 1231.0, 1290.0, 732.0, true))))
        .singleElement()
        .asString()
        .endsWith("closed at 1.29 s; the timer of the drain ran 732 ms late.");
  }

  @Test
  void lines_severalDrains_beginWithWhatHasNotEnded() {
    Connection late = drain(1.0, 2.0, 3.0, 100.0, true);
    Connection open = drain(null, null, null, null, false);
    assertThat(DrainText.lines(of(late, open)).get(0)).contains("had not ended");
  }

  @Test
  void lines_closedWithoutALastGoaway_isCutOff() {
    Connection cut = drain(null, null, 3.0, null, false);
    assertThat(DrainText.lines(of(cut)).get(0)).contains("was cut off: closed 3.0 ms after");
  }

  private static Http2Report of(Connection... connections) {
    Http2Report none = Http2Report.NONE;
    return new Http2Report(none.sums(), List.of(connections), 0, none.resets(), none.goaways());
  }

  private static Connection drain(
      Double lastStream, Double last, Double closed, Double late, boolean completed) {
    Drain drain = new Drain("", 1, lastStream, last, closed, late, 9, completed);
    return new Connection(
        "1",
        1,
        "loop",
        "2",
        "a",
        "server",
        closed != null,
        9,
        0,
        1,
        1,
        1,
        0,
        0,
        0,
        0,
        null,
        null,
        0,
        null,
        null,
        drain);
  }
}
