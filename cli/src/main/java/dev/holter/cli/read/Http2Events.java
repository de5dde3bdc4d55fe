/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.read;

import dev.holter.cli.model.fact.Http2ConnectionFact;
import dev.holter.cli.model.fact.Http2GoawayFact;
import dev.holter.cli.model.fact.Http2ResetFact;
import dev.holter.cli.read.jfr.Event;
import dev.holter.source.Frame;
import java.util.List;
import java.util.function.Consumer;

/** Events of HTTP/2 of one process, collected in any order. */
final class Http2Events {

  private final Stacks stacks;
  private final Window window;
  private final Sums<Long, Http2ConnectionFact> connections;
  private final Kept<Http2ResetFact> resets =
      new Kept<>("resets of HTTP/2 streams", Http2ResetFact::time);
  private final Kept<Http2GoawayFact> goaways = new Kept<>("GOAWAYs", Http2GoawayFact::time);

  private boolean manyConnections;

  Http2Events(Stacks stacks, Window window) {
    this.stacks = stacks;
    this.window = window;
    this.connections = new Sums<>(window, Http2ConnectionFact::time, Http2ConnectionFact::less);
  }

  void subscribe(EventPass pass) {
    pass.on("holter.Http2Connection", this::connection);
    pass.on("holter.Http2Reset", this::reset);
    pass.on("holter.Http2Goaway", this::goaway);
  }

  void add(Http2Events o) {
    connections.add(o.connections);
    manyConnections |= o.manyConnections;
    resets.add(o.resets);
    goaways.add(o.goaways);
  }

  List<Http2ConnectionFact> connections() {
    return connections.ofTheTime();
  }

  List<Http2ResetFact> resets() {
    return resets.inOrder();
  }

  List<Http2GoawayFact> goaways() {
    return goaways.inOrder();
  }

  void tell(Consumer<String> notes) {
    resets.tell(notes);
    goaways.tell(notes);
    if (manyConnections) {
      notes.accept("HTTP/2 connections beyond the first " + Kept.MOST + " are in no sum");
    }
  }

  private void keep(Http2ConnectionFact c) {
    if (c.closed() && c.connections() == 1 && window.isAfter(c.time())) {
      connections.forget(c.connection()); // a day has more of these than there is memory for
    } else if (connections.size() < Kept.MOST || connections.knows(c.connection())) {
      connections.told(c.connection(), c);
    } else {
      manyConnections = true;
    }
  }

  private void connection(Event e) {
    keep(
        new Http2ConnectionFact(
            Fields.number(e, "loop"),
            Fields.number(e, "connection"),
            Math.max(1, Fields.number(e, "connections", 1)),
            Fields.text(e, "channel"),
            Fields.flag(e, "server"),
            Fields.flag(e, "closed"),
            Fields.end(e) - Fields.number(e, "late"),
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
            Fields.number(e, "quietFor"),
            Fields.number(e, "sinceLastEnd", -1),
            Fields.number(e, "pings"),
            Fields.number(e, "pingsAnswered"),
            Fields.number(e, "pingTotal"),
            Fields.number(e, "pingMax")));
  }

  private void reset(Event e) {
    long time = Fields.end(e) - Fields.number(e, "late");
    if (window.holds(time) && resets.hasRoom()) {
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
    if (window.holds(time) && goaways.hasRoom()) {
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
