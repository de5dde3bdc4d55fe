/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.model.fact;

import java.util.List;

/**
 * What was seen of WebSocket connections in one process.
 *
 * @param totals each loop's as last told
 */
public record WebSocketsFact(
    List<WebSocketPingFact> pings,
    List<WebSocketCloseFact> closes,
    List<WebSocketTotalsFact> totals) {

  /** Nothing was. */
  public static final WebSocketsFact NONE = new WebSocketsFact(List.of(), List.of(), List.of());
}
