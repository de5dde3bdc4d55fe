/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.attach;

import java.util.Properties;

/**
 * How things stand with Holter in a JVM, told in its system properties.
 *
 * @param version of the agent whose classes are loaded
 * @param since when it was switched on, as ISO-8601, or null while it is off
 * @param recording where its events go, or null while it is off
 */
public record Status(String version, String since, String recording) {

  private static final String VERSION = "holter.version";
  private static final String SINCE = "holter.since";
  private static final String RECORDING = "holter.recording";

  /** Tells it to whoever looks. */
  public void publish() {
    set(VERSION, version);
    set(SINCE, since);
    set(RECORDING, recording);
  }

  private static void set(String name, String value) {
    if (value == null) {
      System.clearProperty(name);
    } else {
      System.setProperty(name, value);
    }
  }

  /** The status among a JVM's properties, or null where Holter has never been. */
  public static Status of(Properties properties) {
    String version = properties.getProperty(VERSION);
    return version == null
        ? null
        : new Status(version, properties.getProperty(SINCE), properties.getProperty(RECORDING));
  }

  /** Whether it is on. */
  public boolean on() {
    return since != null;
  }

  /** The same in words, behind "Holter is". */
  public String words() {
    return "on since " + since + (recording == null ? "" : ", " + recording);
  }
}
