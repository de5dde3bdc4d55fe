/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.tests;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;

/**
 * One stall as the program's own clock had it, and what the report makes of it.
 *
 * @param reported missing where the report has no such stall
 */
record StoryStall(StoryCase story, Instant start, double measuredMs, JsonNode reported) {

  /** How a stall was judged. */
  enum Judged {
    RIGHT,
    /** The machine was busy with something else: no fault of the judge, nor of any code. */
    NOT_SCHEDULED,
    UNKNOWN,
    WRONG,
    UNSEEN
  }

  StoryStall reportedAs(JsonNode found) {
    return new StoryStall(story, start, measuredMs, found);
  }

  Judged judged() {
    if (reported.isMissingNode()) {
      return Judged.UNSEEN;
    }
    String cause = reported.path("cause").asText();
    StoryCase.Expected expected = story.expected;
    if (Glob.matches(expected.cause(), cause)
        && Glob.matches(expected.confidence(), reported.path("confidence").asText())
        && Glob.matches(expected.rule(), reported.path("rule").asText(""))
        && Glob.matches(expected.source(), reported.path("source").asText(""))) {
      return Judged.RIGHT;
    }
    return switch (cause) {
      case "unknown" -> Judged.UNKNOWN;
      case "not-scheduled" -> Judged.NOT_SCHEDULED;
      default -> Judged.WRONG;
    };
  }

  boolean isRight() {
    return judged() == Judged.RIGHT;
  }

  /** Whether the report says besides what it can know of this cause. */
  boolean isDetailed() {
    return story.details.test(reported);
  }

  /** Whether the report agrees with the program's own clock about how long it lasted. */
  boolean isAsLong() {
    double ms = reported.path("durationMs").asDouble();
    double tolerance = measuredMs * 0.1 + 20;
    // what was cut off by the end lasted longer; the program's clock may start late in its turn
    boolean notLonger = story.ofProcess() || ms <= measuredMs + tolerance;
    boolean notShorter = !reported.path("ended").asBoolean(true) || ms >= measuredMs - tolerance;
    return notLonger && notShorter;
  }

  /** How far apart a stall of the report is from when this one began, and from how long it was. */
  double distanceMs(JsonNode stall) {
    Duration apart = Duration.between(start, Instant.parse(stall.path("start").asText()));
    return Math.abs(apart.toNanos() / 1e6)
        + Math.abs(stall.path("durationMs").asDouble() - measuredMs);
  }

  /** What to read when it is not as expected. */
  String digest() {
    StringBuilder digest = new StringBuilder();
    digest.append(story.story).append(" ").append(start).append(" lasted ").append(measuredMs);
    digest.append(" ms: ").append(judged());
    digest.append(isAsLong() ? "" : ", not as long").append(isDetailed() ? "" : ", no details");
    for (String field :
        new String[] {
          "durationMs",
          "cause",
          "confidence",
          "rule",
          "source",
          "explanation",
          "samples",
          "cpuMs",
          "runDelayMs",
          "waitMs",
          "units",
          "longestUnit",
          "lock"
        }) {
      digest.append("\n    ").append(field).append(" ").append(reported.path(field));
    }
    return digest.toString();
  }
}
