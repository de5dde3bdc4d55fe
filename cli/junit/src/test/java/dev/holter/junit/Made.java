/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.junit;

import dev.holter.cli.model.Advice;
import dev.holter.cli.model.Cause;
import dev.holter.cli.model.Confidence;
import dev.holter.cli.model.Finding;
import dev.holter.cli.model.Severity;
import java.util.List;
import java.util.Map;

/** Findings made up. */
final class Made {

  static final String FRAME = "com.acme.Config.reload(Config.java:12)";

  private Made() {}

  static Finding fileRead(double maxMs, double longestStallMs) {
    return finding(Cause.BLOCKING_CALL, "file.read", maxMs, longestStallMs);
  }

  static Finding ofRule(String rule) {
    return finding(Cause.BLOCKING_CALL, rule, 1, 1);
  }

  static Finding computing(double stallMs) {
    return finding(Cause.CPU, /* rule= */ null, stallMs, stallMs);
  }

  private static Finding finding(Cause cause, String rule, double maxMs, double longestStallMs) {
    return new Finding(
        "f1",
        Severity.ERROR,
        "A file read on the event loop",
        cause,
        Confidence.PROVEN,
        rule,
        "com.acme.Config#reload",
        12,
        "acme.jar",
        "java.nio.file.Files#readString",
        "/etc/acme\nconf",
        List.of("loop-1"),
        2,
        /* countExact= */ true,
        maxMs,
        maxMs,
        longestStallMs > 0 ? 1 : 0,
        longestStallMs,
        longestStallMs,
        1,
        0,
        List.of(),
        Map.of(),
        null,
        FRAME,
        List.of(
            "java.nio.file.Files.readString(Files.java:1)", FRAME, "com.acme.Main.run(M.java:3)"),
        new Advice("A file read on the event loop", "Read it on a worker."),
        null);
  }
}
