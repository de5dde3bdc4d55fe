/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.model.fact;

import java.util.List;

/**
 * What was seen of connects in one process.
 *
 * @param again those to where the loop had been connected, or had tried to
 * @param totals each loop's and address's as last told
 * @param tlsContexts by time
 */
public record ConnectsFact(
    List<ConnectFact> again, List<ConnectTotalsFact> totals, List<TlsContextsFact> tlsContexts) {

  /** Nothing was. */
  public static final ConnectsFact NONE = new ConnectsFact(List.of(), List.of(), List.of());
}
