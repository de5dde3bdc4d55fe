/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.loop;

/**
 * What the unit at work belongs to, as far as the framework said so: references that its hooks held
 * anyway, stored as they are and read only where a stall or a call is written.
 *
 * <p>Each is of the unit it was stored in and of no other. Written by the loop's owner; the
 * watchdog reads and then checks that the turn and the unit are the same.
 */
final class AtWork {

  private Object channel;
  private long channelUnit;
  private Object context;
  private long contextUnit;
  private Object route;
  private Object request;
  private long routeUnit;
  private boolean any;

  void channel(Object of, long unit) {
    channel = of;
    channelUnit = unit;
    any = true;
  }

  void context(Object of, long unit) {
    context = of;
    contextUnit = unit;
    any = true;
  }

  void route(Object of, Object by, long unit) {
    route = of;
    request = by;
    routeUnit = unit;
    any = true;
  }

  /** Lets go of everything: nothing of the service's is kept beyond its turn. */
  void forget() {
    if (any) {
      any = false;
      channel = null;
      context = null;
      route = null;
      request = null;
    }
  }

  /** What a unit belongs to; the unit itself where that may be a channel. */
  Subject subject(Object unit, long number) {
    boolean routed = routeUnit == number;
    return new Subject(
        channelUnit == number && channel != null ? channel : unit,
        contextUnit == number ? context : null,
        routed ? route : null,
        routed ? request : null);
  }
}
