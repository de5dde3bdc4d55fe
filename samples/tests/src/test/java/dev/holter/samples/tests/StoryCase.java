/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.tests;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;

/** The stories, and what a report must say of their stalls. All texts but the name are globs. */
enum StoryCase {
  HEALTHY("healthy", new Expected("-", "", "", "")),

  HOT_LOOP("hot-loop", new Expected("cpu", "", "*.HotLoop#countPrimes", "sampled|proven")),

  REGEX("regex", new Expected("cpu", "", "*.Regex#validate", "sampled|proven")),

  SLOW_FILE("slow-file", new Expected("blocking-call", "file.read", "*.SlowPipe#read", "proven")),

  // inferred where two of three samples fall into the read
  MIXED("mixed", new Expected("cpu", "", "*.Mixed#compute", "inferred|sampled|proven")),

  MONITOR(
      "monitor",
      new Expected("lock", "lock.monitor", "*.Monitor#hit", "proven"),
      stall ->
          owners(stall).equals(List.of("cache-refresher"))
              && stall.path("lock").toString().contains("java.io.FileInputStream.read")),

  LOCK_CHAIN(
      "lock-chain",
      new Expected("lock", "lock.park", "*.LockChain#countOrders", "proven"),
      stall -> owners(stall).equals(List.of("order-writer", "stock-keeper", "price-reader"))),

  DEADLOCK(
      "deadlock",
      new Expected("lock", "|lock.monitor", "*.Deadlock#pay", "sampled|proven"),
      stall ->
          stall.path("explanation").asText().contains("deadlock")
              && owners(stall).contains("bookkeeper")),

  TWO_LOOPS(
      "two-loops",
      new Expected("lock", "lock.monitor", "*.TwoLoops#register", "proven"),
      stall ->
          owners(stall).contains("registrar")
              && stall.path("explanation").asText().contains("\"registrar\"")),

  STARVED_POOL(
      "starved-pool", new Expected("wait", "future.get", "*.StarvedPool#answer", "proven")),

  MANY_TASKS(
      "many-tasks",
      new Expected("congestion", "", "|*.ManyTasks$ShortTask#run", "*"),
      stall -> (stall.path("explanation") + " " + stall.path("longestUnit")).contains("ShortTask")),

  STATIC_INIT("static-init", new Expected("class-init", "", "*.StaticInit*", "sampled|proven")),

  SLOW_LOADER(
      "slow-loader",
      new Expected("class-init|blocking-call", "|class.load", "*.SlowLoader*", "sampled|proven")),

  EXPLICIT_GC(
      "explicit-gc",
      new Expected("blocking-call", "gc.explicit", "*.ExplicitGc#tidy", "proven"),
      "-Xmx512m",
      "-XX:+UseSerialGC"),

  GC_INSIDE(
      "gc-inside",
      new Expected("cpu", "", "*.GcInside#compute", "sampled|proven"),
      "-Xmx128m",
      "-XX:+UseSerialGC"),

  FULL_GC("full-gc", new Expected("gc", "", "", "proven"), "-Xmx64m", "-XX:+UseSerialGC"),

  SAFEPOINT(
      "safepoint",
      new Expected("safepoint", "", "", "proven|inferred"),
      "-XX:+UnlockDiagnosticVMOptions",
      "-XX:-UseCountedLoopSafepoints",
      "-XX:LoopStripMiningIter=0"),

  STARVED_CPU("starved-cpu", new Expected("not-scheduled", "", "", "proven|inferred")),

  QUOTA("quota", new Expected("not-scheduled", "", "", "proven|inferred")),

  STOPPED("stopped", new Expected("suspended|not-scheduled", "", "", "proven|inferred"));

  final String story;
  final Expected expected;
  final Predicate<JsonNode> details;
  final List<String> options;

  StoryCase(String story, Expected expected, String... options) {
    this.story = story;
    this.expected = expected;
    this.details = stall -> true;
    this.options = List.of(options);
  }

  StoryCase(String story, Expected expected, Predicate<JsonNode> details) {
    this.story = story;
    this.expected = expected;
    this.details = details;
    this.options = List.of();
  }

  /** Whether the process is held up at any moment, even before a turn's own clock has started. */
  boolean ofProcess() {
    return expected.source.isEmpty();
  }

  private static List<String> owners(JsonNode stall) {
    return StreamSupport.stream(stall.path("lock").path("chain").spliterator(), false)
        .map(owner -> owner.path("owner").asText())
        .toList();
  }

  /** What a stall's cause is, and who is blamed for it: an empty source is nobody. */
  record Expected(String cause, String rule, String source, String confidence) {}
}
