/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.weave;

import dev.holter.catalog.On;

/**
 * One row of a hook table: methods of one class, and what is placed around them.
 *
 * <p>Methods are matched by name and shape, never by exact descriptor: the JDK changes those.
 *
 * @param owner internal name of the class; one that begins with {@code io/netty/} matches every
 *     copy whose name ends that way, since shading puts a prefix before it
 * @param methods names
 * @param names which of the names a class is expected to have
 * @param shape what its parameters must look like
 * @param kind what is placed
 * @param on what a guarded call works on
 * @param firstSite number of the site of the first method name; the others follow; 0 for no call
 * @param tap what is told to whom, for the kind of that name, else null
 */
record Hook(
    String owner,
    String[] methods,
    Names names,
    Shape shape,
    Kind kind,
    On on,
    int firstSite,
    Tap tap) {

  Hook(String owner, String[] methods, Names names, Shape shape, Kind kind, On on, int firstSite) {
    this(owner, methods, names, shape, kind, on, firstSite, null);
  }

  /** The same with another kind. */
  Hook with(Kind other) {
    return new Hook(owner, methods, names, shape, other, on, firstSite, tap);
  }

  /** Which of the names a class is expected to have. */
  enum Names {
    /** At least one; all it has are hooked. */
    ANY,
    /**
     * At least one; only the first it has is hooked, the others are what older versions call it.
     */
    FIRST,
    /** Perhaps none: in some versions the class has nothing to hook, and that is no loss. */
    OPTIONAL
  }

  /** What is placed around a method. */
  enum Kind {
    /** Poll on {@code this}, timeout in the last parameter. */
    SELECTOR_POLL(Place.AROUND, true),
    /** Inside of such a poll on {@code this}, the wait itself is about to begin. */
    SELECTOR_WAITS(Place.BEFORE, true),
    /** Kernel wait inside {@code select(Consumer)} has returned. */
    SELECTOR_RETURNED(Place.BEFORE, true),
    /** Poll on the first parameter, of a static method. */
    NATIVE_POLL(Place.AROUND, false),
    /** Poll on {@code this}, for a time that is not known. */
    OBJECT_POLL(Place.AROUND, true),
    /** Poll on {@code this} that returns the next task. */
    TASK_POLL(Place.AROUND, true),
    /** A unit begins: {@code this}. Where a poll's method runs them, the wait in it is over. */
    READY(Place.BEFORE, true),
    /** The loop looks for what is ready without waiting: a poll, if it has run tasks meanwhile. */
    LOOK(Place.BEFORE, false),
    /** A unit begins: the last parameter. */
    UNIT(Place.BEFORE, false),
    /** The loop turns to its tasks. */
    TASKS(Place.BEFORE, false),
    /** A wait at shutdown, where {@code isShuttingDown()} of {@code this} says so: no turn. */
    SHUTDOWN(Place.AROUND, true),
    /** Says whether the loop gives up its thread for now. */
    SUSPEND(Place.BEFORE, false),
    /** Looks for another thread to go on with the loop, and returns what came of it. */
    OFFER(Place.AROUND, true),
    /** A thread goes on with a loop that another has left. */
    TAKE_UP(Place.BEFORE, true),
    /** A pool's worker looks for its next task: {@code this} is the pool. */
    FETCH(Place.BEFORE, true),
    /** A unit of the channel begins that a field of {@code this} leads to. */
    CHANNEL_UNIT(Place.BEFORE, true),
    /** The unit at work is of the channel that a field of {@code this} leads to. */
    CHANNEL(Place.BEFORE, true),
    /** The last parameter is the context whose code runs from here on. */
    CONTEXT(Place.BEFORE, false),
    /**
     * The first parameter, if any, is a request for the route that a field of {@code this} holds.
     */
    ROUTE(Place.BEFORE, true),
    /** A guarded call. */
    CALL(Place.AROUND, false),
    /** One of the channel {@code this}, which counts where that is in blocking mode. */
    CHANNEL_CALL(Place.AROUND, true),
    /** What its {@link Tap} says; others may be placed at the same method. */
    TAP(Place.BEFORE, false);

    private final Place place;
    private final boolean needsThis;

    Kind(Place place, boolean needsThis) {
      this.place = place;
      this.needsThis = needsThis;
    }

    /** Whether it belongs to a rule of the catalog. */
    boolean isGuard() {
      return this == CALL || this == CHANNEL_CALL;
    }

    /** Whether something follows the body, also where it throws. */
    boolean isAround() {
      return place == Place.AROUND;
    }

    /** Whether a static method has no place for it. */
    boolean needsThis() {
      return needsThis;
    }
  }

  private enum Place {
    BEFORE,
    AROUND
  }

  /** What parameters a method must have. */
  enum Shape {
    ANY,
    /** None. */
    NOTHING,
    /** At least one object, the first. */
    OBJECT_FIRST,
    /** At least one object, the last. */
    OBJECT_LAST,
    /** An object and a long at the end. */
    OBJECT_AND_LONG,
    /** At least one long. */
    HAS_LONG,
    /** No {@code Runnable}, which the same name hands over as well in some classes. */
    NO_RUNNABLE
  }

  private static final String NETTY = "io/netty/";

  /** Whether copies under another prefix count as well. */
  boolean shaded() {
    return owner.startsWith(NETTY);
  }

  /** Position of the netty part in a class name, or -1. */
  static int nettyPart(String internalName) {
    return internalName.indexOf(NETTY);
  }

  /** What people call it, {@code java.io.FileInputStream#open}. */
  String label() {
    return owner.replace('/', '.') + "#" + methods[0];
  }
}
