/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.model.fact;

import java.util.List;

/**
 * What was seen of protocols in one process.
 *
 * @param connections each as it was last told of
 */
public record WireFact(
    List<LateTimerFact> lateTimers,
    List<TimeoutFact> timeouts,
    List<Http2ConnectionFact> connections,
    List<Http2ResetFact> resets,
    List<Http2GoawayFact> goaways,
    SendsFact sends,
    WebSocketsFact webSockets,
    ConnectsFact connects) {

  /** Nothing was. */
  public static final WireFact NONE =
      new WireFact(
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          SendsFact.NONE,
          WebSocketsFact.NONE,
          ConnectsFact.NONE);
}
