/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.diagnose;

import dev.holter.source.Fingerprint;
import dev.holter.source.Frame;
import dev.holter.source.Source;
import java.util.List;

/**
 * Calls that ran under a class initialiser, and so will not come again: each keeps its rule, but
 * those of one source are one finding.
 */
final class FirstUse {

  private FirstUse() {}

  static final String ID = "first-use";

  /** What a finding goes by. */
  static Fingerprint fingerprint(String what, Source source, String artifact, boolean firstUse) {
    return Fingerprint.of(firstUse ? ID : what, source, artifact, firstUse);
  }

  static boolean of(List<Frame> stack) {
    return stack.stream().anyMatch(f -> "<clinit>".equals(f.method()));
  }
}
