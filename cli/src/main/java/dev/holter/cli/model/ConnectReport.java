/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.model;

import java.util.List;

/**
 * To whom loops connected, and whether too many did at once.
 *
 * @param remotes addresses, those with the most attempts first
 * @param remotesOmitted how many more there were
 * @param bursts reconnects that came together
 * @param tlsContexts built on loops
 */
public record ConnectReport(
    List<Remote> remotes, int remotesOmitted, List<Burst> bursts, TlsContexts tlsContexts) {

  /** Nothing was seen. */
  public static final ConnectReport NONE =
      new ConnectReport(List.of(), 0, List.of(), TlsContexts.NONE);

  /**
   * TLS contexts that loops built: one serves all connections.
   *
   * @param mostAMinute in the worst minute
   * @param mostAt its beginning; null where none was built
   */
  public record TlsContexts(long built, long mostAMinute, String mostAt) {

    /** None, or none that a hook could see. */
    public static final TlsContexts NONE = new TlsContexts(0, 0, null);
  }

  /**
   * An address.
   *
   * @param remote null where addresses are not recorded
   * @param failure class of the last failure, or null
   */
  public record Remote(
      String remote, long attempts, long connected, long failures, String failure) {}

  /**
   * Reconnects that came together.
   *
   * @param atOnce the most within 25 ms
   * @param dispersion variance of the number in 25 ms by its mean: 1 where they come at random
   * @param delayMs how long after the end of a connection they came, the median; null if unknown
   * @param cause no-jitter or stall
   * @param stall the stall that released most of them, or null
   */
  public record Burst(
      String remote,
      String time,
      int connects,
      double windowMs,
      int atOnce,
      double dispersion,
      Double delayMs,
      String cause,
      String stall,
      String explanation) {}
}
