/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.call;

/** Cuts out of an address what may be a secret: user info, queries and parameters. */
final class Secrets {

  private Secrets() {}

  /** The text without them; a text that is no address stays as it is. */
  static String without(String text) {
    int authority = authority(text);
    if (authority < 0) {
      return text;
    }
    int end = end(text, authority);
    int at = text.lastIndexOf('@', end - 1);
    if (at >= authority) {
      return text.substring(0, authority) + text.substring(at + 1, end);
    }
    // a password may hold what looks like the beginning of a query
    return text.indexOf('@', end) < 0 ? text.substring(0, end) : text.substring(0, authority);
  }

  /** Where host and port begin, or -1 in what is no address. */
  private static int authority(String text) {
    int slashes = text.indexOf("://");
    if (slashes > 0) {
      return slashes + 3;
    }
    if (!text.startsWith("jdbc:")) {
      return -1;
    }
    int driver = text.indexOf(':', "jdbc:".length()) + 1;
    // jdbc:oracle:thin:scott/tiger@host: the name and password follow the driver's own words
    int at = text.lastIndexOf('@');
    int words = at < 0 ? -1 : text.indexOf(':', driver);
    return words >= 0 && words < at ? words + 1 : driver;
  }

  private static int end(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '?' || c == ';' || c == '#' || c == ' ') {
        return i;
      }
    }
    return text.length();
  }
}
