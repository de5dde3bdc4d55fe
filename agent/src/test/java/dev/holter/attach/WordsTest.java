/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.attach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WordsTest {

  @AfterEach
  void forget() {
    System.getProperties().keySet().removeIf(key -> key.toString().startsWith("holter."));
  }

  @Test
  void command_isReadAsItWasWritten() {
    Command command = new Command(Command.Verb.ATTACH, "t-1", "0.1.0", "loops=a:b,mode=fail:tls.*");

    assertThat(Command.parse(command.toString())).isEqualTo(command);
  }

  @Test
  void plainOptions_meanAttach() {
    assertThat(Command.parse("stall=5ms,mode=fail:tls.*"))
        .isEqualTo(new Command(Command.Verb.ATTACH, "", "", "stall=5ms,mode=fail:tls.*"));
    assertThat(Command.parse(null).options()).isEmpty();
  }

  @Test
  void command_ofAnotherVersion_isRefused() {
    assertThatThrownBy(() -> Command.parse("holter:dance:t:1:"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Command.parse("holter:detach"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void reply_isReadByWhoeverHoldsTheToken() {
    Reply reply = new Reply(true, "line one\nline two");
    reply.publish("mine");

    assertThat(Reply.of(System.getProperties(), "mine")).isEqualTo(reply);
    assertThat(Reply.of(System.getProperties(), "another")).isNull();
    assertThat(Reply.of(new Properties(), "mine")).isNull();
  }

  @Test
  void status_isOnUntilItIsOff() {
    assertThat(Status.of(System.getProperties())).isNull();
    Status on = new Status("1", Instant.parse("2026-01-02T03:04:05Z"), "recording /x.jfr");
    on.publish();

    assertThat(Status.of(System.getProperties())).isEqualTo(on);
    assertThat(on.words()).isEqualTo("on since 2026-01-02T03:04:05Z, recording /x.jfr");

    new Status("1", null, null).publish();
    assertThat(Status.of(System.getProperties()).on()).isFalse();
  }

  @Test
  void sheet_isReadAsItWasWritten() {
    Sheet sheet =
        new Sheet(
            List.of(
                new Row(Row.Part.LOOP, "loop-1", "nio", ""),
                new Row(Row.Part.HOOK, "a.B", "degraded", "no such method")));

    assertThat(Sheet.parse(sheet.toString())).isEqualTo(sheet);
  }

  @Test
  void sheetText_countsHooksAndTellsThoseThatAreDegraded() {
    Sheet sheet =
        new Sheet(
            List.of(
                new Row(Row.Part.HOOK, "a.A", SheetText.ON, ""),
                new Row(Row.Part.HOOK, "a.B", SheetText.DEGRADED, "why"),
                new Row(Row.Part.HOOK, "a.C", "not loaded yet", "")));

    assertThat(new SheetText(sheet, false).lines())
        .contains(
            "Hooks: 1 degraded, 1 not loaded yet, 1 on", "  a.B  degraded  why", "Loops: none")
        .noneMatch(line -> line.contains("a.A"));
    assertThat(new SheetText(sheet, true).lines()).contains("  a.A  on");
  }
}
