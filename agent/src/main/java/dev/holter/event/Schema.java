/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.event;

/** What all Holter events share. */
public final class Schema {

  /** The version of the event schema, raised when an event or a field is added. */
  public static final int VERSION = 1;

  /** The JFR category of every Holter event. */
  static final String CATEGORY = "Holter";

  private Schema() {}
}
