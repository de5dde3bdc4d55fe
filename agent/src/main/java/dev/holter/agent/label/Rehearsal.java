/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.label;

import dev.holter.agent.loop.Labels;
import dev.holter.agent.loop.Subject;

/**
 * Labels something of our own, once: what method handles need on first use takes the JVM tens of
 * milliseconds to load, and a loop must not pay for that.
 */
public final class Rehearsal implements Runnable {

  private static final String HERE = Rehearsal.class.getPackageName().concat(".");
  private static final String PART = HERE.concat("Rehearsal$Part");

  /** What a framework's objects offer, in each shape a getter can have. */
  public interface Part {

    /** As a context's channel. */
    Part next();

    /** As a request's method. */
    String name();

    /** As a channel's settings. */
    boolean isOn();
  }

  private static final class Played implements Part {

    private final Object known = "known";

    @Override
    public Part next() {
      return this;
    }

    @Override
    public String name() {
      return known.toString();
    }

    @Override
    public boolean isOn() {
      return true;
    }
  }

  @Override
  public void run() {
    Object part = new Played();
    Object next = Getter.method(PART, "next", PART).of(part);
    String name = Getter.method(PART, "name", "java.lang.String").text(next);
    Object known =
        Getter.field(HERE.concat("Rehearsal$Played"), "known", "java.lang.Object").of(part);
    Object on = Getter.primitive(PART, "isOn", boolean.class).of(part);
    if (name == null || known != name || on != Boolean.TRUE) {
      Missing.add(PART, "known", new IllegalStateException("no label can be read"));
    }
    Labels.of(new Subject(part, part, "/", part), /* owner= */ true);
    Labels.of(new Subject(part, part, null, part), /* owner= */ true);
  }
}
