/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.attach;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Properties;

/**
 * How things stand with Holter in a JVM, told in its system properties.
 *
 * @param version of the agent whose classes are loaded
 * @param since when it was switched on, or null while it is off
 * @param recording where its events go, or null while it is off
 */
public record Status(String version, Instant since, String recording) {

  private static final String VERSION = "holter.version";
  // seconds since 1970: to print a date takes a JVM that starts milliseconds
  private static final String SINCE = "holter.since";
  private static final String RECORDING = "holter.recording";

  /** Tells it to whoever looks. */
  public void publish() {
    set(VERSION, version);
    set(SINCE, since == null ? null : Long.toString(since.getEpochSecond()));
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
        : new Status(
            version, instant(properties.getProperty(SINCE)), properties.getProperty(RECORDING));
  }

  private static Instant instant(String seconds) {
    try {
      return seconds == null ? null : Instant.ofEpochSecond(Long.parseLong(seconds));
    } catch (NumberFormatException | DateTimeException e) {
      return null; // not Holter's own
    }
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
