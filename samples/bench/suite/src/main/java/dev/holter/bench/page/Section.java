/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.bench.page;

/** What the page says before a benchmark's tables. */
enum Section {
  THROUGHPUT(
      "Throughput",
      """
      A server that has as much to do as it can, its load from another process; warm once the compiler rests. What counts is the CPU time that the server's whole
      process takes for a request: how many it answers a second depends on who else wants the CPU.
      """),
  PROFILE(
      "What it is spent on",
      """
      The same servers under Holter with all that it does, by stacks that async-profiler took each millisecond of CPU
      time. A stack counts for the first hook of Holter's on it, for its thread where that is no thread of the server's.
      What hooks cost beside themselves, as code that is laid out otherwise, no stack can tell: that is in the tables above.
      """),
  LATENCY(
      "Latency",
      """
      Half the load, at a constant rate. A request's time counts from when it was due, whether or not those before it
      were answered by then. The load comes from a thread that never rests, so that it is on time: on two CPUs that leaves
      one to the server and all its threads. A shared machine with both CPUs busy has holes of some milliseconds several
      times a second, whoever runs on it, and the 99.9th percentile of a slice is mostly one of those. So a number is of a
      tenth of a second, the median of those of its slice; the first of each slice, in which the kernel finds out that
      server and load are not to share a CPU, is left out.
      """),
  STARTUP(
      "Start",
      """
      Each a process that is started, asked once where it is a server, and ended. What it records is written
      as it ends: "to its end" has that in it.
      """),
  MICRO(
      "Single hooks",
      """
      The agent's own methods as woven code calls them, measured by JMH, each time in a JVM of its own that runs
      under the agent and records. A hook of a turn reads the clock; what is added to that counts. What is allocated is the
      average of all threads, so that a hundredth of a byte is the work of others.
      """),
  MEMORY(
      "Memory",
      """
      A Netty server of so many loops with a connection each, after collections, all of its heap resident from the
      start. What Holter takes once is in the numbers of few loops.
      """),
  GROWTH(
      "What a recording grows by",
      """
      A Netty server of eight loops, all of them with as much to do as they can. The time before it
      is counted, in which what is written once is written, stands below the table.
      """),
  ACCURACY(
      "Accuracy",
      """
      A Vert.x loop that stalls at random times for a millisecond to five seconds, as many stalls in a factor of two as in any
      other; a third compute, a third sleep, and in a third the whole process is stopped. All tools look at the very
      same ones: Holter as an agent, Vert.x's own checker, and a thread that sleeps a millisecond at a time and tells how much it
      overslept, which is how jHiccup measures. Seen is a stall of which a tool tells half of its length or more. Holter counts
      each gap between two beats in its histogram, however short; here only stalls with an event of their own count. A turn is longer
      than what was planted in it; how exact its length is says docs/accuracy.md. A process that is stopped takes no stacks.
      """),
  CLI(
      "Reading a recording",
      """
      Recordings of a Netty server that blocks its loop ten times a second. What fills them is what fills a
      service's: mostly the JDK's own events, here of allocations.
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
