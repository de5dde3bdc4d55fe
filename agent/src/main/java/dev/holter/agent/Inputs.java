/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent;

import dev.holter.agent.call.Refusals;
import dev.holter.catalog.Catalog;
import dev.holter.catalog.Globs;
import dev.holter.catalog.PermitFile;
import dev.holter.catalog.Permits;
import dev.holter.catalog.Reporting;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the options' files say, read once. */
record Inputs(Catalog catalog, Permits permits) {

  /**
   * Reads them.
   *
   * @throws IllegalArgumentException with one line for the user: file, line, what to do
   */
  static Inputs of(Options options) {
    try {
      Catalog catalog = Catalog.shipped();
      if (options.rulesFile() != null) {
        try (Reader own = Files.newBufferedReader(Path.of(options.rulesFile()))) {
          catalog = catalog.plus(own, options.rulesFile());
        }
      }
      Permits permits =
          options.permits() == null ? Permits.NONE : PermitFile.read(Path.of(options.permits()));
      return new Inputs(catalog, permits);
    } catch (IOException e) {
      throw new IllegalArgumentException("cannot read " + e.getMessage(), e);
    }
  }

  Reporting[] reporting(String[] rules) {
    Reporting[] all = new Reporting[rules.length];
    for (int i = 0; i < rules.length; i++) {
      all[i] = catalog.reporting(rules[i]);
    }
    return all;
  }

  boolean[] refused(String[] rules, Mode mode) {
    Globs chosen = new Globs(mode.rules());
    boolean[] refused = new boolean[rules.length];
    for (int i = 0; i < rules.length; i++) {
      refused[i] =
          Refusals.canRefuse(rules[i]) && !catalog.onlyStalls(rules[i]) && chosen.matches(rules[i]);
    }
    return refused;
  }
}
