/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.diagnose;

import dev.holter.cli.model.Millis;
import dev.holter.cli.model.fact.TimeoutFact;

/** The verdict on a timeout, as a person says it. */
final class TimeoutText {

  private TimeoutText() {}

  static String of(TimeoutFact t) {
    String what = t.kind() + (t.channel() == null ? "" : " of " + t.channel());
    return what + " was " + verdict(t.verdict()) + ": " + evidence(t);
  }

  private static String verdict(String verdict) {
    return switch (verdict) {
      case "confirmed-false" -> "false, the peer was healthy";
      case "suspect-false" -> "perhaps false";
      default -> "genuine";
    };
  }

  private static String waiting(long bytes) {
    return bytes < 0 ? "bytes" : bytes == 1 ? "1 byte" : bytes + " bytes";
  }

  private static String evidence(TimeoutFact t) {
    String deaf = Millis.text(t.deafFor());
    return switch (String.valueOf(t.evidence())) {
      case "heard" -> "the loop had read its sockets after it was due";
      case "silent" -> "nothing had come, though the loop had not read for " + deaf;
      case "refused" -> "the connect had failed while the loop did not look";
      case "bytes" -> waiting(t.waitingBytes()) + " waited in the socket, unread for up to " + deaf;
      case "connected" -> "the kernel had connected while the loop did not look for " + deaf;
      case "decoded" ->
          "what was awaited was read "
              + Millis.text(Math.max(0, t.decodedAfter()))
              + " after, the loop had not read for "
              + deaf;
      case "own" -> "the loop itself could not send for " + deaf;
      case "unasked" -> "the ping had not left, the loop was busy for " + deaf;
      default -> "the loop had not read for " + deaf + ", and the socket could not be asked";
    };
  }
}
