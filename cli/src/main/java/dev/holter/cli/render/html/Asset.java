/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.render.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Collectors;

/**
 * Styles or scripts that come with Holter, as one text.
 *
 * @param text what stands in the page
 */
record Asset(String text) {

  /** These files, one after the other. */
  static Asset of(String... files) {
    return new Asset(
        Arrays.stream(files).map(Asset::read).collect(Collectors.joining("\n", "\n", "")));
  }

  /** How a content security policy names it, so that nothing else may run or style the page. */
  String source() {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private static String read(String file) {
    try (InputStream in = Asset.class.getResourceAsStream(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
