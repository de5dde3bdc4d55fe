/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.bench.run;

import java.lang.instrument.Instrumentation;

/** An agent that does nothing, alone in its jar: what any agent costs. */
public final class EmptyAgent {

  private EmptyAgent() {}

  /** What the JVM calls. */
  public static void premain(String arguments, Instrumentation instrumentation) {
    // nothing: that is the point
  }
}
