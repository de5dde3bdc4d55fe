/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent;

import dev.holter.agent.loop.EventLoop;
import dev.holter.agent.loop.Registration;
import dev.holter.agent.loop.Rules;
import dev.holter.agent.weave.Coverage;
import java.io.File;
import java.nio.channels.Selector;

/**
 * Turns a private selector and makes one guarded call, so that hooks which a new JDK has quietly
 * lost are known at install and not after an incident. Neither shows up as a loop or a finding.
 */
final class SelfTest {

  private SelfTest() {}

  static void run(Coverage coverage) throws Exception {
    try (Selector selector = Selector.open()) {
      EventLoop probe = Registration.probe(selector);
      try {
        selector.selectNow();
        if (probe.beat() == 0) {
          coverage.degraded(
              "polls", "the self-test's selector turned unseen: no NIO loop is found");
        }
        new File("/").exists();
        if (isGuarded("file.metadata") && calls(probe) == 0) {
          coverage.degraded("calls", "the self-test's guarded call went unseen");
        }
      } finally {
        Registration.endProbe();
      }
    }
  }

  /** The option {@code rules} may have left it out. */
  private static boolean isGuarded(String rule) {
    for (int i = 0; i < Rules.count(); i++) {
      if (Rules.id(i).equals(rule)) {
        return true;
      }
    }
    return false;
  }

  private static long calls(EventLoop probe) {
    long sum = 0;
    for (int rule = 0; rule < Rules.count(); rule++) {
      sum += probe.totals.count(rule);
    }
    return sum;
  }
}
