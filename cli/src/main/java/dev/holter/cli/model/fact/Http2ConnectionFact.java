/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.model.fact;

/**
 * How an HTTP/2 connection stood when it was last told of.
 *
 * @param connections how many it stands for
 * @param channel null if unknown
 * @param closed whether it had ended
 * @param sinceLastEnd time since a stream had closed, or -1
 */
public record Http2ConnectionFact(
    long loop,
    long connection,
    long connections,
    String channel,
    boolean server,
    boolean closed,
    long time,
    long age,
    long active,
    long peak,
    long opened,
    long ended,
    long resetLocal,
    long resetRemote,
    long cutByGoaway,
    long closedOpen,
    long oldestStream,
    long sinceLastEnd,
    long pings,
    long pingsAnswered,
    long pingTotal,
    long pingMax) {}
