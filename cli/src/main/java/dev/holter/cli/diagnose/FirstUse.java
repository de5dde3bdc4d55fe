/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.diagnose;

import dev.holter.source.Frame;
import java.util.List;

/** Whether a call ran under a class initialiser, and so will not come again. */
final class FirstUse {

  private FirstUse() {}

  static boolean of(List<Frame> stack) {
    return stack.stream().anyMatch(f -> "<clinit>".equals(f.method()));
  }
}
