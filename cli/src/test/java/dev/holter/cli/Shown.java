/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli;

import java.nio.file.Path;

/** A report as a person reads it: without line breaks and markup, whatever the format. */
final class Shown {

  private Shown() {}

  static String report(String format, Path recordings) {
    String written = Cli.run("report", "--format", format, recordings).out();
    String text =
        switch (format) {
          case "html" ->
              written
                  .replaceAll("(?s)<(script|style)>.*?</\\1>", "")
                  .replace("<wbr>", "")
                  .replaceAll("<[^>]*>", " ");
          case "markdown" -> written.replaceAll("<!--.*?-->", "").replaceAll("[\\\\`]", "");
          default -> written;
        };
    return text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&")
        .replaceAll("\\s+", " ");
  }
}
