/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

/** A recording's report as a page, written as a user writes it. */
final class HtmlPage {

  private HtmlPage() {}

  static Path of(Jdks.Jdk jdk, Path recording) {
    String name = recording.getFileName().toString().replaceAll("\\.jfr$", "") + ".html";
    Path page = recording.resolveSibling(name);
    ForkedJvm.Ended written =
        Holter.run(jdk, "report", "--format", "html", "-o", page.toString(), recording.toString());
    assertThat(written.exit()).as(written::said).isZero();
    return page;
  }
}
