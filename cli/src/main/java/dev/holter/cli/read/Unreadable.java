/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.read;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

/** Why a file cannot be read, in words: of some failures the message is nothing but its name. */
final class Unreadable {

  private Unreadable() {}

  static String why(IOException e) {
    if (e instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (e instanceof NoSuchFileException) {
      return "it is no longer there";
    }
    return e.getMessage() == null ? e.toString() : e.getMessage();
  }
}
