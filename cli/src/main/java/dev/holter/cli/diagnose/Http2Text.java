/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.diagnose;

import dev.holter.cli.model.Http2Report;
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
            Plural.of(r.count() + r.unwritten(), "stream")
                + " reset with "
                + r.error()
                + (r.sender().equals("local") ? " from here" : " by the peer")
                + (r.source() == null ? "" : ", by " + r.source()));
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
    return sentences;
  }
}
