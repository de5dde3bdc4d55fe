/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.bench.page;

/** What the page says before a benchmark's tables. */
enum Section {
  THROUGHPUT(
      "Throughput",
      """
      A server that has as much to do as it can, its load from another process. What counts is the CPU time that the server's whole
      process takes for a request: how many it answers a second depends on who else wants the CPU.
      """);

  private final String title;
  private final String text;

  Section(String title, String text) {
    this.title = title;
    this.text = text;
  }

  String benchmark() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  String title() {
    return title;
  }

  String text() {
    return text;
  }
}
