/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.bench.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartTest {

  @ParameterizedTest
  @CsvSource({
    "[loop-1 tid=1];io/netty/A.run;writev;tcp_sendmsg_[k], SERVER",
    "[loop-1 tid=1];sun/nio/ch/SelectorImpl.begin;dev/holter/agent/loop/Polls.waits, TURN",
    "[loop-1 tid=1];java/nio/A.read;dev/holter/agent/call/Calls.enter;dev/holter/agent/loop/T.x, CALL",
    "[loop-1 tid=1];io/netty/A.add;dev/holter/agent/wire/Sends.queued, WIRE",
    "[loop-1 tid=1];io/netty/A.add;jdk/jfr/internal/A.b;dev/holter/event/Made.c, JFR",
    "[loop-1 tid=1];io/netty/A.add;JfrStackTraceRepository::record, JFR",
    "[holter-watchdog tid=1];dev/holter/agent/watch/Watchdog.run, WATCHDOG",
    "[holter-chores tid=1];dev/holter/agent/Chores.run, HOLTER",
    "[JFR Periodic Tasks tid=1];java/lang/Thread.run, JFR",
    "[C2 CompilerThre tid=1];Compile::Optimize, JVM",
  })
  void of_aStack_isWhoseItIs(String stack, Part part) {
    assertThat(Part.of(List.of(stack.split(";")))).isEqualTo(part);
  }

  @Test
  void shares_ofSomeStacks_areOneTogether() {
    var shares =
        Parts.of(List.of("[a tid=1];io/b.c 30", "[a tid=1];io/b.d 45", "[JFR x tid=2];e 25"));

    assertThat(shares).containsEntry(Part.SERVER, 0.75).containsEntry(Part.JFR, 0.25);
    assertThat(shares.values().stream().mapToDouble(share -> share).sum()).isEqualTo(1);
  }
}
