/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.call;

import dev.holter.agent.loop.EventLoop;
import dev.holter.agent.loop.Rules;
import dev.holter.catalog.When;
import java.util.concurrent.atomic.AtomicLong;

/**
 * {@code mode=fail}: which calls get an error in their place.
 *
 * <p>Only calls that are known beforehand to block, and whose caller can bear a throw: never a
 * park, a lock or a class load, since a throw there would break what it protects.
 */
public final class Refusals {

  /** Calls refused so far. */
  public static final AtomicLong COUNT = new AtomicLong();

  private final boolean[] chosen;
  private final CallReports reports;
  private final CallWitness witness;

  /**
   * Refuses calls of some rules.
   *
   * @param chosen by rule number
   * @param witness knows what is to be spared
   */
  public Refusals(boolean[] chosen, CallReports reports, CallWitness witness) {
    this.chosen = chosen;
    this.reports = reports;
    this.witness = witness;
  }

  /** Whether calls of a rule can be refused at all. */
  public static boolean canRefuse(String rule) {
    // a select's hook lets nothing through to its caller, or a failure of ours could
    return !rule.equals("thread.park")
        && !rule.equals("class.load")
        && !rule.equals("net.select")
        && !rule.startsWith("lock.");
  }

  BlockingCallError refuse(EventLoop loop, Site site, Object detail) {
    if (!chosen[site.rule()]
        || loop.isProbe()
        || !loop.announced // perhaps it is no loop
        || site.when() == When.SLOW
        || site.when() == When.PARKS && !WouldWait.on(detail)
        || witness.spares(loop, site)) {
      return null;
    }
    COUNT.incrementAndGet();
    reports.refused(loop, site, detail);
    return new BlockingCallError(Rules.id(site.rule()), site.call(), loop.identity.name());
  }
}
