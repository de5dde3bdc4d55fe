/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.diagnose;

import dev.holter.catalog.Catalog;
import dev.holter.source.Fingerprint;
import dev.holter.source.Frame;
import dev.holter.source.Source;
import java.util.List;

/**
 * Calls that ran under a class initialiser, or load what is kept, and so will not come again: each
 * keeps its rule, but those of one source are one finding.
 */
final class FirstUse {

  private FirstUse() {}

  private static final Catalog CATALOG = Catalog.shipped();

  static final String ID = "first-use";

  /** What the finding of a stall goes by. */
  static Fingerprint fingerprint(String what, Source source, String artifact, boolean firstUse) {
    return Fingerprint.of(firstUse ? ID : what, source, artifact, firstUse);
  }

  /** What the finding goes by that such calls are part of. */
  static Fingerprint finding(Fingerprint calls) {
    return calls.firstUse()
        ? new Fingerprint(ID, calls.source(), calls.artifact(), /* firstUse= */ true)
        : calls;
  }

  static boolean of(String rule, List<Frame> stack) {
    return CATALOG.comesOnce(rule) || stack.stream().anyMatch(f -> "<clinit>".equals(f.method()));
  }
}
