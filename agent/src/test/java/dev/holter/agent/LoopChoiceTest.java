/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holter.agent.loop.LoopIdentity;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoopChoiceTest {

  @ParameterizedTest
  @CsvSource({
    "'', nio-1, netty-nio, netty, true",
    "'', x, none, kafka, false",
    "'', x, executor, netty, false",
    "*, x, executor, netty, false",
    "@netty, x, executor, netty, false",
    "x*, x, executor, netty, true",
    "x*:!@netty, x, executor, netty, false",
    "x, x, none, nio, false",
    "@netty:@vertx, a, netty-nio, vertx, true",
    "@netty:@vertx, a, nio, kafka, false",
    "@netty:a, a, nio, kafka, true",
    "!@kafka, a, nio, kafka, false",
    "!@kafka, a, nio, nio, true",
    "@k*:!a, a, nio, kafka, false",
    "a:!b, c, nio, nio, false",
  })
  void watches_choice_takesWhatItNames(
      String loops, String name, String kind, String framework, boolean watched) {
    LoopChoice choice = new LoopChoice(loops.isEmpty() ? List.of() : List.of(loops.split(":")));
    assertThat(choice.watches(new LoopIdentity(name, kind, framework, "", 0, null, 0)))
        .isEqualTo(watched);
  }
}
