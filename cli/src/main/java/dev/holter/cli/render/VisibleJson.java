/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.render;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;

/** JSON for a terminal too: what would not be seen as text is escaped, which JSON leaves open. */
final class VisibleJson {

  static final JsonFactory FACTORY =
      ((JsonFactoryBuilder) JsonFactory.builder()).characterEscapes(new Escapes()).build();

  private VisibleJson() {}

  private static final class Escapes extends CharacterEscapes {

    private static final long serialVersionUID = 1;
    private static final int DELETE = 0x7f;

    private final int[] ascii = CharacterEscapes.standardAsciiEscapesForJSON();

    Escapes() {
      ascii[DELETE] = CharacterEscapes.ESCAPE_STANDARD;
    }

    @Override
    public int[] getEscapeCodesForAscii() {
      return ascii;
    }

    @Override
    public SerializableString getEscapeSequence(int c) {
      // a pair of surrogates comes here in halves: both are escaped, as they may be a hidden one
      return Visible.hidden(c) ? new SerializedString(String.format("\\u%04x", c)) : null;
    }
  }
}
