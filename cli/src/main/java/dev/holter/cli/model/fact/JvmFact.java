/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.model.fact;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The JVM that was recorded.
 *
 * @param start 0 if unknown
 * @param shutdown when it began to end; {@link Long#MAX_VALUE} if it did not
 */
public record JvmFact(String name, String version, long start, long shutdown) {

  public static final JvmFact UNKNOWN = new JvmFact(null, null, 0, Long.MAX_VALUE);

  private static final Pattern NUMBER = Pattern.compile("\\((\\d+)[^)]*\\)");

  /** The feature release, or 0 if unknown. */
  public int feature() {
    Matcher m = NUMBER.matcher(version == null ? "" : version);
    return m.find() ? Integer.parseInt(m.group(1)) : 0;
  }

  /** Name and version in one short text, or null. */
  public String label() {
    Matcher m = NUMBER.matcher(version == null ? "" : version);
    String number = m.find() ? m.group().substring(1, m.group().length() - 1) : version;
    return name == null ? number : number == null ? name : name + " " + number;
  }
}
