/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.diagnose;

import dev.holter.cli.model.Http2Report;
import dev.holter.cli.model.Millis;
import dev.holter.cli.model.Plural;
import java.util.ArrayList;
import java.util.List;

/** What a stall did to HTTP/2 connections, as a person says it. */
final class Http2Text {

  private Http2Text() {}

  static List<String> of(Http2Report http2, String stall) {
    List<String> sentences = new ArrayList<>();
    for (Http2Report.Reset r : http2.resets()) {
      if (stall.equals(r.stall())) {
        sentences.add(
            Plural.of(r.count(), "stream")
                + " reset with "
                + r.error()
                + (r.sender().equals("local") ? " from here" : " by the peer")
                + (r.source() == null ? "" : ", by " + r.source())
                + (r.failure() == null ? "" : ", which threw " + r.failure()));
      }
    }
    for (Http2Report.Goaway g : http2.goaways()) {
      if (stall.equals(g.stall()) && g.code() != 0) {
        sentences.add(
            "GOAWAY "
                + g.error()
                + (g.debug() == null ? "" : " (" + g.debug() + ")")
                + (g.sender().equals("local") ? " was sent" : " came from the peer")
                + (g.channel() == null ? "" : " on " + g.channel())
                + " with "
                + Plural.of(g.active(), "stream")
                + " open");
      }
    }
    drains(http2, stall, sentences);
    return sentences;
  }

  /** A drain whose last GOAWAY had to wait for the stall. */
  private static void drains(Http2Report http2, String stall, List<String> sentences) {
    for (Http2Report.Goaway g : http2.goaways()) {
      if (!stall.equals(g.stall()) || !g.phase().equals("final")) {
        continue;
      }
      for (Http2Report.Connection c : http2.connections()) {
        if (g.connection().equals(c.id()) && c.drain() != null && c.drain().timerLateMs() != null) {
          sentences.add(
              "the drain of "
                  + (c.channel() == null ? "connection " + c.id() : c.channel())
                  + " ended late, by "
                  + Millis.text(c.drain().timerLateMs())
                  + ": its last GOAWAY left "
                  + Millis.text(c.drain().finalMs())
                  + " after the first");
        }
      }
    }
  }
}
