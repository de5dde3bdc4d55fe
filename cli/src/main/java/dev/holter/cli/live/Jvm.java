/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.live;

import dev.holter.attach.Status;

/**
 * A JVM that runs.
 *
 * @param pid its process id
 * @param main its main class or jar
 * @param java its Java version, or null if it does not answer
 * @param holter how things stand with Holter in it, or null where it has never been
 * @param note why it does not answer, or null
 */
public record Jvm(long pid, String main, String java, Status holter, String note) {

  static Jvm silent(long pid, String main, String why) {
    return new Jvm(pid, main, null, null, why);
  }

  /** Main class, or jar without its folders, of a command line. */
  static String mainOf(String command) {
    String first = command == null ? "" : command.strip().split("\\s+", 2)[0];
    return first.endsWith(".jar") ? first.substring(first.lastIndexOf('/') + 1) : first;
  }
}
