/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.render.html;

import dev.holter.cli.model.Http2Report;
import dev.holter.cli.model.Millis;
import dev.holter.cli.model.Plural;
import dev.holter.cli.model.WireReport;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What happened to protocols, on the loops' time axis; a lane is there if anything did. */
final class WireLanes {

  private static final int HEIGHT = 26;

  /** More marks are no drawing any more. */
  private static final int MARKS = 500;

  /** The worst is drawn last, over the others. */
  private static final List<String> VERDICTS =
      List.of("genuine", "suspect-false", "confirmed-false");

  private record Mark(String time, String type, String title) {}

  private final WireReport wire;
  private final TimeScale scale;

  WireLanes(WireReport wire, TimeScale scale) {
    this.wire = wire;
    this.scale = scale;
  }

  void render(Html h) {
    lane(h, "timeouts", timeouts(), timeoutsInAll());
    lane(h, "stream resets", resets(), resetsInAll());
    lane(h, "GOAWAYs", goaways(), wire.http2().goaways().size());
  }

  private List<Mark> timeouts() {
    List<Mark> marks = new ArrayList<>();
    for (WireReport.Timeout t : wire.timeouts()) {
      String what = t.verdict() + " " + t.kind() + " timeout, late by " + Millis.text(t.lateMs());
      marks.add(new Mark(t.time(), t.verdict(), what + " on " + t.loop()));
    }
    marks.sort(Comparator.comparingInt(m -> VERDICTS.indexOf(m.type())));
    return marks;
  }

  private long timeoutsInAll() {
    return wire.timeouts().size() + wire.timeoutsUnwritten() + wire.timeoutsGenuine();
  }

  private List<Mark> resets() {
    List<Mark> marks = new ArrayList<>();
    for (Http2Report.Reset r : wire.http2().resets()) {
      for (String time : r.times()) {
        marks.add(new Mark(time, "reset", r.error() + ", " + r.sender() + ", on " + r.loop()));
      }
    }
    return marks;
  }

  private long resetsInAll() {
    return wire.http2().resets().stream().mapToLong(r -> r.count() + r.unwritten()).sum();
  }

  private List<Mark> goaways() {
    List<Mark> marks = new ArrayList<>();
    for (Http2Report.Goaway g : wire.http2().goaways()) {
      String what = g.phase() + " GOAWAY, " + g.error() + ", " + g.sender();
      String open = Plural.of(g.active(), "stream") + " open";
      marks.add(new Mark(g.time(), "goaway", what + ", " + open));
    }
    return marks;
  }

  private void lane(Html h, String name, List<Mark> all, long inAll) {
    if (all.isEmpty()) {
      return;
    }
    List<Mark> marks = all.subList(Math.max(0, all.size() - MARKS), all.size());
    long wrong = all.stream().filter(m -> m.type().equals("confirmed-false")).count();
    String told =
        inAll
            + (wrong > 0 ? ", " + wrong + " false" : "")
            + (inAll > marks.size() ? ", of which " + marks.size() + " are drawn" : "");
    h.line().open("div", "class", "lane wire");
    h.open("span", "class", "name").element("b", name).element("small", told).close();
    Track.open(h, name + ": " + told, HEIGHT);
    for (Mark m : marks) {
      h.open("a", "href", "#wire", "tabindex", "-1");
      // a moment has no length: a line, which is a hair however far one zooms in
      String at = Numbers.at(scale.at(scale.since(m.time())));
      h.open("path", "class", "w-" + m.type(), "d", "M" + at + " 0v" + HEIGHT);
      h.element("title", m.title() + " at " + scale.clock(m.time()));
      h.close().close();
    }
    h.close().close();
  }
}
