/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.attach;

import java.util.Locale;

/**
 * What the agent in a running JVM is to do: the text that goes with loading it.
 *
 * @param verb what to do
 * @param token names the reply; empty where nobody waits for one
 * @param version of who asks, or empty
 * @param options the agent's options
 */
public record Command(Verb verb, String token, String version, String options) {

  /** What can be asked for. */
  public enum Verb {
    /** Switch Holter on. */
    ATTACH,
    /** Switch it off. */
    DETACH,
    /** Say what it sees and what not. */
    DOCTOR
  }

  // no option is called so, and none has a colon in its name
  private static final String MARK = "holter:";

  /** Reads a command; plain options, as other tools pass them, mean attach. */
  public static Command parse(String text) {
    if (text == null || !text.startsWith(MARK)) {
      return new Command(Verb.ATTACH, "", "", text == null ? "" : text);
    }
    String[] parts = text.substring(MARK.length()).split(":", 4);
    if (parts.length < 4) {
      throw new IllegalArgumentException("'" + text + "' is no command of this version");
    }
    Verb verb = Verb.valueOf(parts[0].toUpperCase(Locale.ROOT));
    return new Command(verb, parts[1], parts[2], parts[3]);
  }

  /** As {@link #parse} reads it. */
  @Override
  public String toString() {
    String name = verb.name().toLowerCase(Locale.ROOT);
    return MARK + name + ":" + token + ":" + version + ":" + options;
  }
}
