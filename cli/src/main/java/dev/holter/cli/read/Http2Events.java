/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.read;

import dev.holter.cli.model.fact.Http2ConnectionFact;
import dev.holter.cli.model.fact.Http2GoawayFact;
import dev.holter.cli.model.fact.Http2ResetFact;
import dev.holter.cli.read.jfr.Event;
import dev.holter.source.Frame;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Events of HTTP/2 of one process, collected in any order. */
final class Http2Events {

  /** Each kind is kept up to here. */
  private static final int KEPT = 10_000;

  private final Stacks stacks;
  private final Window window;
  private final Map<Long, Http2ConnectionFact> connections = new TreeMap<>();
  private final List<Http2ResetFact> resets = new ArrayList<>();
  private final List<Http2GoawayFact> goaways = new ArrayList<>();

  Http2Events(Stacks stacks, Window window) {
    this.stacks = stacks;
    this.window = window;
  }

  void subscribe(EventPass pass) {
    pass.on("holter.Http2Connection", this::connection);
    pass.on("holter.Http2Reset", this::reset);
    pass.on("holter.Http2Goaway", this::goaway);
  }

  void add(Http2Events o) {
    o.connections.values().forEach(this::keep);
    resets.addAll(o.resets);
    goaways.addAll(o.goaways);
  }

  List<Http2ConnectionFact> connections() {
    return List.copyOf(connections.values());
  }

  List<Http2ResetFact> resets() {
    return resets.stream()
        .distinct()
        .sorted(Comparator.comparingLong(Http2ResetFact::time))
        .toList();
  }

  List<Http2GoawayFact> goaways() {
    return goaways.stream()
        .distinct()
        .sorted(Comparator.comparingLong(Http2GoawayFact::time))
        .toList();
  }

  private void keep(Http2ConnectionFact c) {
    Http2ConnectionFact known = connections.get(c.connection());
    if (known == null ? connections.size() < KEPT : known.time() <= c.time()) {
      connections.put(c.connection(), c);
    }
  }

  private void connection(Event e) {
    long time = Fields.end(e) - Fields.number(e, "late");
    if (!window.holds(time)) {
      return;
    }
    keep(
        new Http2ConnectionFact(
            Fields.number(e, "loop"),
            Fields.number(e, "connection"),
            Math.max(1, Fields.number(e, "connections", 1)),
            Fields.text(e, "channel"),
            Fields.flag(e, "server"),
            Fields.flag(e, "closed"),
            time,
            Fields.number(e, "age"),
            Fields.number(e, "active"),
            Fields.number(e, "peak"),
            Fields.number(e, "opened"),
            Fields.number(e, "ended"),
            Fields.number(e, "resetLocal"),
            Fields.number(e, "resetRemote"),
            Fields.number(e, "cutByGoaway"),
            Fields.number(e, "closedOpen"),
            Fields.number(e, "oldestStream"),
            Fields.number(e, "sinceLastEnd", -1),
            Fields.number(e, "pings"),
            Fields.number(e, "pingsAnswered"),
            Fields.number(e, "pingTotal"),
            Fields.number(e, "pingMax")));
  }

  private void reset(Event e) {
    long time = Fields.end(e) - Fields.number(e, "late");
    if (resets.size() < KEPT && window.holds(time)) {
      resets.add(
          new Http2ResetFact(
              Fields.number(e, "loop"),
              Fields.number(e, "stall"),
              Fields.number(e, "connection"),
              Fields.text(e, "channel"),
              Fields.number(e, "stream"),
              Fields.flag(e, "local"),
              Fields.number(e, "code"),
              time,
              Fields.number(e, "age", -1),
              Fields.number(e, "unwritten"),
              Fields.text(e, "failure"),
              stack(e)));
    }
  }

  private void goaway(Event e) {
    long time = Fields.end(e) - Fields.number(e, "late");
    if (goaways.size() < KEPT && window.holds(time)) {
      goaways.add(
          new Http2GoawayFact(
              Fields.number(e, "loop"),
              Fields.number(e, "stall"),
              Fields.number(e, "connection"),
              Fields.text(e, "channel"),
              Fields.flag(e, "local"),
              Fields.number(e, "lastStream"),
              Fields.number(e, "code"),
              Fields.text(e, "debug"),
              Fields.number(e, "active"),
              time,
              Fields.text(e, "failure"),
              stack(e)));
    }
  }

  private List<Frame> stack(Event e) {
    String frames = Fields.text(e, "frames");
    return frames == null ? stacks.of(e) : stacks.parse(frames);
  }
}
