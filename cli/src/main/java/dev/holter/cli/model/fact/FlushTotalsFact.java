/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.model.fact;

/** What a loop had sent by a time, and how much of it late. */
public record FlushTotalsFact(
    long loop,
    long time,
    long flushes,
    long messages,
    long bunches,
    long oldest,
    long lateForLoop,
    long lateForTls,
    long lateForHttp2,
    long lateForFlush,
    long lateForSocket) {

  /** What has come since an earlier one; what is longest or stands now is left as it is. */
  public FlushTotalsFact less(FlushTotalsFact earlier) {
    return new FlushTotalsFact(
        loop,
        time,
        flushes - earlier.flushes,
        messages - earlier.messages,
        bunches - earlier.bunches,
        oldest,
        lateForLoop - earlier.lateForLoop,
        lateForTls - earlier.lateForTls,
        lateForHttp2 - earlier.lateForHttp2,
        lateForFlush - earlier.lateForFlush,
        lateForSocket - earlier.lateForSocket);
  }
}
