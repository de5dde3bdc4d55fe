/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.render;

import dev.holter.cli.model.ConnectReport;
import dev.holter.cli.model.Plural;
import java.util.ArrayList;
import java.util.List;

/**
 * Connects in lines: failures, and bursts that no stall tells. Connects that went well are none.
 */
final class ConnectLines {

  private static final int TOLD = 5;

  private ConnectLines() {}

  static List<String> of(ConnectReport c) {
    List<String> lines = new ArrayList<>();
    c.remotes().stream()
        .filter(r -> r.failures() > 0)
        .limit(TOLD)
        .forEach(
            r ->
                lines.add(
                    r.failures()
                        + " of "
                        + Plural.of(r.attempts(), "connect")
                        + (r.remote() == null ? "" : " to " + r.remote())
                        + " failed"
                        + (r.failure() == null ? "" : ", the last with " + r.failure())
                        + "."));
    c.bursts().stream()
        .filter(b -> b.stall() == null)
        .limit(TOLD)
        .forEach(b -> lines.add(b.explanation() + "."));
    ConnectReport.TlsContexts tls = c.tlsContexts();
    if (tls.built() > 1) {
      lines.add(
          tls.built()
              + " TLS contexts built on loops, "
              + tls.mostAMinute()
              + " in the minute from "
              + tls.mostAt()
              + ": one serves all connections.");
    }
    return lines;
  }
}
