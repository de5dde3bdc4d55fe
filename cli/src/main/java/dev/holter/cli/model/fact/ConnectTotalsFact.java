/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.model.fact;

/**
 * How a loop's connects to an address had gone by a time.
 *
 * @param remote null where addresses are not recorded
 * @param failure class of the last, or null
 */
public record ConnectTotalsFact(
    long loop,
    String remote,
    long remoteId,
    long time,
    long attempts,
    long connected,
    long failures,
    String failure) {

  /** What has come since an earlier one; what is longest or stands now is left as it is. */
  public ConnectTotalsFact less(ConnectTotalsFact earlier) {
    return new ConnectTotalsFact(
        loop,
        remote,
        remoteId,
        time,
        attempts - earlier.attempts,
        connected - earlier.connected,
        failures - earlier.failures,
        failure);
  }
}
