/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.render.html;

import dev.holter.cli.model.ConnectReport;
import dev.holter.cli.model.Http2Report;
import dev.holter.cli.model.Millis;
import dev.holter.cli.model.Plural;
import dev.holter.cli.model.SendsReport;
import dev.holter.cli.model.WebSocketReport;
import dev.holter.cli.model.WireReport;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Moments of one kind that befell peers.
 *
 * @param marks those of which it is known when they were, the worst last
 * @param inAll how many there were
 */
record WireLane(String name, List<Mark> marks, long inAll) {

  /** The worst is drawn last, over the others. */
  private static final List<String> VERDICTS =
      List.of("genuine", "suspect-false", "confirmed-false");

  /**
   * One of them, or several that came together.
   *
   * @param type names its colour
   */
  record Mark(String time, String type, String title, long count) {

    Mark(String time, String type, String title) {
      this(time, type, title, 1);
    }
  }

  /** All kinds there are, those without any moment too. */
  static List<WireLane> of(WireReport wire) {
    return List.of(
        timeouts(wire),
        resets(wire.http2().resets()),
        goaways(wire.http2().goaways()),
        lateSends(wire.sends()),
        latePings(wire.webSocket().latePings()),
        closes(wire.webSocket()),
        reconnects(wire.connects().bursts()));
  }

  /** Those that a peer was given up for wrongly. */
  long falseOnes() {
    return marks.stream().filter(m -> m.type().equals("confirmed-false")).count();
  }

  private static WireLane timeouts(WireReport wire) {
    List<Mark> marks = new ArrayList<>();
    for (WireReport.Timeout t : wire.timeouts()) {
      String what = t.verdict() + " " + t.kind() + " timeout, late by " + Millis.text(t.lateMs());
      marks.add(new Mark(t.time(), t.verdict(), what + on(t.loop())));
    }
    marks.sort(Comparator.comparingInt(m -> VERDICTS.indexOf(m.type())));
    long unseen = wire.timeoutsUnwritten() + wire.timeoutsGenuine();
    return new WireLane("timeouts", marks, marks.size() + unseen);
  }

  private static WireLane resets(List<Http2Report.Reset> resets) {
    List<Mark> marks = new ArrayList<>();
    long inAll = 0;
    for (Http2Report.Reset r : resets) {
      inAll += r.count() + r.unwritten();
      for (String time : r.times()) {
        marks.add(new Mark(time, "reset", r.error() + ", " + r.sender() + "," + on(r.loop())));
      }
    }
    return new WireLane("stream resets", marks, inAll);
  }

  private static WireLane goaways(List<Http2Report.Goaway> goaways) {
    List<Mark> marks = new ArrayList<>();
    for (Http2Report.Goaway g : goaways) {
      String what = g.phase() + " GOAWAY, " + g.error() + ", " + g.sender();
      String open = Plural.of(g.active(), "stream") + " open";
      marks.add(new Mark(g.time(), "goaway", what + ", " + open));
    }
    return new WireLane("GOAWAYs", marks, marks.size());
  }

  private static WireLane lateSends(SendsReport sends) {
    List<Mark> marks = new ArrayList<>();
    for (SendsReport.Delay d : sends.delays()) {
      String what = Plural.of(d.messages(), "message") + " sent " + Millis.text(d.ageMs());
      marks.add(new Mark(d.time(), "late", what + " after being written," + on(d.loop())));
    }
    return new WireLane("late sends", marks, marks.size() + sends.unwritten());
  }

  private static WireLane latePings(List<WebSocketReport.LatePings> pings) {
    List<Mark> marks = new ArrayList<>();
    long inAll = 0;
    for (WebSocketReport.LatePings p : pings) {
      inAll += p.count();
      String what = Plural.of(p.count(), "ping") + " late by up to " + Millis.text(p.atMostMs());
      marks.add(new Mark(p.time(), "late", what + on(p.loop()), p.count()));
    }
    return new WireLane("late pings", marks, inAll);
  }

  private static WireLane closes(WebSocketReport webSocket) {
    List<Mark> marks = new ArrayList<>();
    for (WebSocketReport.Close c : webSocket.closes()) {
      String code = c.code() == null ? "without a close frame" : "with code " + c.code();
      marks.add(new Mark(c.time(), "close", "WebSocket ended " + code + on(c.loop())));
    }
    return new WireLane("WebSocket ends", marks, marks.size());
  }

  private static WireLane reconnects(List<ConnectReport.Burst> bursts) {
    List<Mark> marks = new ArrayList<>();
    long inAll = 0;
    for (ConnectReport.Burst b : bursts) {
      inAll += b.connects();
      String to = b.remote() == null ? "" : " to " + b.remote();
      String what = Plural.of(b.connects(), "reconnect") + " at once" + to;
      marks.add(new Mark(b.time(), "burst", what, b.connects()));
    }
    return new WireLane("reconnects", marks, inAll);
  }

  private static String on(String loop) {
    return " on " + loop;
  }
}
