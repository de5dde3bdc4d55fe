/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.source;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What stays the same of a finding from build to build.
 *
 * @param what the rule, or the cause where there is none
 * @param source {@code class#method}, empty if unknown
 * @param artifact without its version
 */
public record Fingerprint(String what, String source, String artifact, boolean firstUse) {

  public static Fingerprint of(String what, Source source, String artifact, boolean firstUse) {
    return new Fingerprint(
        what,
        source == null ? "" : source.name(),
        Names.artifactWithoutVersion(artifact),
        firstUse);
  }

  /** Short and stable: a baseline can name it. */
  public String id() {
    try {
      String text = what + '\n' + source + '\n' + artifact + (firstUse ? "\nfirst" : "");
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
