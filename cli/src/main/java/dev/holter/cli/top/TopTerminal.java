/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.top;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import org.jline.keymap.BindingReader;
import org.jline.keymap.KeyMap;
import org.jline.terminal.Attributes;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.Display;
import org.jline.utils.InfoCmp.Capability;
import org.jline.utils.NonBlockingReader;

/** The screen on a terminal, and the keys. The terminal is given back as it was. */
final class TopTerminal implements AutoCloseable {

  private static final int NARROWEST = 20;
  private static final int LOWEST = 4;

  private final Terminal terminal;
  private final Attributes before;
  private final Display display;
  private final BindingReader keys;
  private final KeyMap<TopKey> bindings = new KeyMap<>();
  private int drawnRows;
  private int drawnColumns;
  // volatile: set by the thread that handles signals
  private volatile boolean interrupted;

  TopTerminal() throws IOException {
    this(TerminalBuilder.builder().system(true).nativeSignals(true).build());
  }

  TopTerminal(Terminal terminal) {
    this.terminal = terminal;
    terminal.handle(Terminal.Signal.INT, s -> interrupted = true);
    before = terminal.enterRawMode();
    terminal.puts(Capability.enter_ca_mode);
    terminal.puts(Capability.cursor_invisible);
    terminal.puts(Capability.keypad_xmit);
    display = new Display(terminal, /* fullscreen= */ true);
    keys = new BindingReader(terminal.reader());
    bindings.bind(TopKey.SORT, "s");
    bindings.bind(TopKey.PAUSE, "p", " ");
    bindings.bind(TopKey.UP, "k", KeyMap.key(terminal, Capability.key_up), "\u001b[A");
    bindings.bind(TopKey.DOWN, "j", KeyMap.key(terminal, Capability.key_down), "\u001b[B");
    bindings.bind(TopKey.OPEN, "\r", "\n");
    bindings.bind(TopKey.CLOSE, "\u001b");
    bindings.bind(TopKey.QUIT, "q", KeyMap.ctrl('C'), KeyMap.ctrl('D'));
    // without them the key behind an unknown one would wait for yet another
    bindings.setNomatch(TopKey.NONE);
    bindings.setUnicode(TopKey.NONE);
    // of a lone escape and an arrow's, the next byte tells
    bindings.setAmbiguousTimeout(100);
  }

  void draw(TopScreen screen, Snapshot snapshot, TopView view) {
    Size size = terminal.getSize();
    int rows = Math.max(LOWEST, size.getRows());
    int columns = Math.max(NARROWEST, size.getColumns());
    if (rows != drawnRows || columns != drawnColumns) {
      drawnRows = rows;
      drawnColumns = columns;
      display.clear(); // what the terminal made of the old lines is anyone's guess
      display.resize(rows, columns);
    }
    Instant now = Instant.now();
    long nanos = now.getEpochSecond() * 1_000_000_000L + now.getNano();
    // it takes lines out of the list as it draws
    display.update(new ArrayList<>(screen.lines(snapshot, view, columns, rows, nanos)), 0);
  }

  /**
   * The next key, or null if no whole one came in time; {@link TopKey#QUIT} where none will come.
   */
  TopKey key(long millis) {
    if (interrupted) {
      return TopKey.QUIT;
    }
    int next = keys.peekCharacter(millis);
    if (next == NonBlockingReader.READ_EXPIRED) {
      return interrupted ? TopKey.QUIT : null;
    }
    // a blocking read would hold the screen, and would not see that it was interrupted
    return next < 0 ? TopKey.QUIT : keys.readBinding(bindings, null, /* block= */ false);
  }

  @Override
  public void close() throws IOException {
    terminal.puts(Capability.keypad_local);
    terminal.puts(Capability.cursor_visible);
    terminal.puts(Capability.exit_ca_mode);
    terminal.setAttributes(before);
    terminal.close();
  }
}
