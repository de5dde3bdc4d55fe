/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.diagnose;

import java.util.List;

/** The rules in the order they are asked: the process is blamed before the loop. */
final class CauseRules {

  private static final List<CauseRule> RANKED =
      List.of(
          new RunDelayRule(),
          new GcRule(),
          new StarvedSafepointRule(),
          new SafepointRule(),
          new SuspendedRule(),
          new NotScheduledRule(),
          new BlockingCallRule(),
          new HeldUpRule(),
          new ClassInitRule(),
          new SampledCallRule(),
          new LockRule(),
          new WaitRule(),
          new ColdStartRule(),
          new CongestionRule(),
          new CpuRule());

  private static final UnknownRule UNKNOWN = new UnknownRule();

  private CauseRules() {}

  static Judgement judge(Evidence e) {
    for (CauseRule rule : RANKED) {
      var judgement = rule.judge(e);
      if (judgement.isPresent()) {
        return judgement.get();
      }
    }
    return UNKNOWN.judge(e).orElseThrow();
  }
}
