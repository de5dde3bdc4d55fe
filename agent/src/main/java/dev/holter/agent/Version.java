/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/** Holter's own version, as the build wrote it. */
public final class Version {

  /** Such as {@code 0.1.0}. */
  public static final String TEXT = read();

  private Version() {}

  private static String read() {
    Properties p = new Properties();
    try (InputStream in = Version.class.getResourceAsStream("version.properties")) {
      if (in != null) {
        p.load(in);
      }
    } catch (IOException e) {
      return "unknown"; // a version is not worth failing for
    }
    return p.getProperty("version", "unknown");
  }
}
