/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.attach;

import java.util.Properties;

/**
 * The agent's answer to a {@link Command}, left in a system property of its JVM, where whoever is
 * attached can read it.
 *
 * @param done whether what was asked for was done
 * @param text what to tell the user, or a sheet
 */
public record Reply(boolean done, String text) {

  private static final String PROPERTY = "holter.reply";
  private static final String DONE = "done";

  /** Leaves the answer for whoever holds the token, in place of the last one. */
  public void publish(String token) {
    System.setProperty(PROPERTY, token + "\n" + (done ? DONE : "refused") + "\n" + text);
  }

  /** The answer among a JVM's properties, or null where it is not there or is another's. */
  public static Reply of(Properties properties, String token) {
    String[] parts = properties.getProperty(PROPERTY, "").split("\n", 3);
    return parts.length == 3 && parts[0].equals(token)
        ? new Reply(parts[1].equals(DONE), parts[2])
        : null;
  }
}
