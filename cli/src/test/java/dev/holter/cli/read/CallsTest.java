/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holter.cli.model.fact.CallFact;
import dev.holter.source.Frame;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CallsTest {

  private static final int ROOM = 10;

  private final List<String> notes = new ArrayList<>();
  private final Calls calls = new Calls(new Calls.Room(ROOM));
  private final List<Frame> stack = Frame.parse("com.acme.App.serve(App.java:1)");

  private void add(int times, List<Frame> from, long elapsed) {
    for (int i = 0; i < times; i++) {
      calls.add(
          new CallFact(
              1, i, "file.read", null, null, i, elapsed, from, false, false, true, Map.of()),
          /* asked= */ true);
    }
  }

  @Test
  void add_moreThanThereIsRoomFor_keepsSomeOfTheStackAndTellsOfTheOthers() {
    add(Calls.OF_A_STACK + 7, stack, 1);
    calls.tell(notes::add);

    assertThat(calls.facts()).hasSize(Calls.OF_A_STACK);
    assertThat(notes).singleElement().asString().startsWith("7 calls of less than 10 ms");
  }

  @Test
  void add_longCallOrOtherStackWithoutRoom_isKept() {
    add(Calls.OF_A_STACK + 7, stack, 1);
    add(1, stack, Calls.LONG);
    add(1, Frame.parse("com.acme.Other.serve(Other.java:1)"), 1);

    assertThat(calls.facts()).hasSize(Calls.OF_A_STACK + 2);
  }

  @Test
  void tell_allKept_saysNothing() {
    add(ROOM, stack, 1);
    calls.tell(notes::add);

    assertThat(notes).isEmpty();
  }
}
