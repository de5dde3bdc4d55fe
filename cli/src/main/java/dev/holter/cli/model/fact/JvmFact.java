/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.model.fact;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The JVM that was recorded.
 *
 * @param processors that it may use; 0 if unknown
 * @param start 0 if unknown
 * @param shutdown when it began to end; {@link Long#MAX_VALUE} if it did not
 */
public record JvmFact(String name, String version, int processors, long start, long shutdown) {

  /** How long after its start a JVM counts as cold: most first uses of a service fall into it. */
  private static final long START_UP = 10_000_000_000L;

  public static final JvmFact UNKNOWN = new JvmFact(null, null, 0, 0, Long.MAX_VALUE);

  private static final Pattern NUMBER = Pattern.compile("\\((\\d+)[^)]*\\)");

  /** When it had started up; {@link Long#MIN_VALUE} if unknown. */
  public long warm() {
    return start > 0 ? start + START_UP : Long.MIN_VALUE;
  }

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
