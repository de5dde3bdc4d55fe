/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.record;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Why nothing can be recorded here, and what to do, in words for the agent's one line. */
public final class CannotRecord extends Exception {

  private static final long serialVersionUID = 1;

  private CannotRecord(String message, Throwable cause) {
    super(message, cause);
  }

  /** The file the recording is to be kept in cannot be written. */
  static CannotRecord file(Path file, IOException e) {
    String why = e.getMessage();
    if (e instanceof NoSuchFileException) {
      why = "its folder does not exist";
    } else if (e instanceof AccessDeniedException) {
      why = "permission denied";
    }
    return new CannotRecord(
        "cannot write " + file + " (" + why + "); name another file with recording=FILE", e);
  }

  /** JFR would end the JVM as the disk runs full. */
  static CannotRecord full(DiskRoom room) {
    return new CannotRecord(
        "there is " + room + "; name a folder with -XX:FlightRecorderOptions=repository=FOLDER",
        null);
  }

  /** JFR has no place for its data while it records. */
  static CannotRecord repository(Throwable cause) {
    return new CannotRecord(
        "JFR cannot keep its data ("
            + cause.getMessage()
            + "); name a folder with -XX:FlightRecorderOptions=repository=FOLDER",
        cause);
  }
}
