/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.model.fact;

/**
 * How an HTTP/2 connection stood when it was last told of.
 *
 * @param connections how many it stands for
 * @param channel null if unknown
 * @param closed whether it had ended
 * @param quietFor time since the last data of the open stream that is silent for longest, or 0
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
    long quietFor,
    long sinceLastEnd,
    long pings,
    long pingsAnswered,
    long pingTotal,
    long pingMax) {

  /** What has come since an earlier one; what is longest or stands now is left as it is. */
  public Http2ConnectionFact less(Http2ConnectionFact earlier) {
    return new Http2ConnectionFact(
        loop,
        connection,
        connections == 1 ? 1 : connections - earlier.connections,
        channel,
        server,
        closed,
        time,
        age,
        active,
        peak,
        opened - earlier.opened,
        ended - earlier.ended,
        resetLocal - earlier.resetLocal,
        resetRemote - earlier.resetRemote,
        cutByGoaway - earlier.cutByGoaway,
        closedOpen - earlier.closedOpen,
        oldestStream,
        quietFor,
        sinceLastEnd,
        pings - earlier.pings,
        pingsAnswered - earlier.pingsAnswered,
        pingTotal - earlier.pingTotal,
        pingMax);
  }
}
