/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.probes;

import java.io.PrintWriter;
import java.util.spi.ToolProvider;

/** A service that is found in a jar. */
public final class FirstTool implements ToolProvider {

  @Override
  public String name() {
    return "first";
  }

  @Override
  public int run(PrintWriter out, PrintWriter err, String... arguments) {
    return 0;
  }
}
