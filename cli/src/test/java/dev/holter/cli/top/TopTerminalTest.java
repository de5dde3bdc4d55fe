/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.top;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.DumbTerminal;
import org.junit.jupiter.api.Test;

class TopTerminalTest {

  @Test
  void key_unbound_meansNothingAndHoldsNothingUp() throws IOException {
    List<TopKey> keys = new ArrayList<>();
    try (TopTerminal top = new TopTerminal(typed("x\u00e4s"))) {
      while (!keys.contains(TopKey.QUIT)) {
        keys.add(next(top));
      }
    }

    assertThat(keys).containsExactly(TopKey.NONE, TopKey.NONE, TopKey.SORT, TopKey.QUIT);
  }

  @Test
  void key_interruptedWhileOthersCome_isQuit() throws IOException {
    Terminal terminal = typed("xxx");
    try (TopTerminal top = new TopTerminal(terminal)) {
      assertThat(next(top)).isEqualTo(TopKey.NONE);

      terminal.raise(Terminal.Signal.INT);

      assertThat(next(top)).isEqualTo(TopKey.QUIT);
    }
  }

  /** Of which the end comes after the last key. */
  private static Terminal typed(String keys) throws IOException {
    return new DumbTerminal(
        "test",
        "xterm",
        new ByteArrayInputStream(keys.getBytes(StandardCharsets.UTF_8)),
        new ByteArrayOutputStream(),
        StandardCharsets.UTF_8);
  }

  private static TopKey next(TopTerminal top) {
    TopKey key = null;
    while (key == null) {
      key = top.key(/* millis= */ 1000);
    }
    return key;
  }
}
