/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.render.gate;

import dev.holter.cli.model.gate.GateFinding;

/** Where findings and rules are shown. */
public final class Places {

  /** Systems that show a place ask for a path even where there is none. */
  private static final String NOWHERE = "unknown-source";

  private final SourceTree tree;
  private final String rules;

  /**
   * @param rules the file that says the rules, from the top of the repository; null if none does
   */
  public Places(SourceTree tree, String rules) {
    this.tree = tree;
    this.rules = rules;
  }

  Place of(GateFinding f) {
    return tree.find(f.file(), f.className())
        .map(path -> new Place(path, f.line(), /* found= */ true))
        .orElseGet(() -> new Place(guess(f), f.line(), /* found= */ false));
  }

  /** Where rules themselves are: a limit that was broken by no one finding. */
  Place ofRules() {
    return new Place(rules == null ? NOWHERE : rules, null, rules != null);
  }

  private static String guess(GateFinding f) {
    String file = f.file();
    if (file == null && f.className() != null) {
      file = f.className().replace('.', '/') + ".java";
    }
    return file == null || file.startsWith("/") || file.contains("..") ? NOWHERE : file;
  }
}
