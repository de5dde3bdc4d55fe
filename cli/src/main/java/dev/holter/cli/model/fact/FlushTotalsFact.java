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
    long lateForSocket) {}
