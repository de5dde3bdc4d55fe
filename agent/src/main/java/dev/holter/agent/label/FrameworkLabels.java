/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.label;

import dev.holter.agent.loop.Labeller;
import dev.holter.agent.loop.Labels;
import dev.holter.agent.loop.Subject;
import dev.holter.agent.weave.Coverage;

/** Asks each framework for what it knows of a subject. */
public final class FrameworkLabels implements Labeller {

  private final boolean details;

  /**
   * Labels work.
   *
   * @param details whether addresses are told
   * @param coverage hears of labels that a framework's version does not offer
   */
  public FrameworkLabels(boolean details, Coverage coverage) {
    this.details = details;
    Missing.tell(coverage);
  }

  @Override
  public Labels labels(Subject s, boolean owner) {
    try {
      String channel = details ? NettyChannel.text(s.channel(), owner) : null;
      return new Labels(channel, Verticle.text(s.context()), route(s, owner));
    } catch (Throwable t) {
      // whatever it is, the stall or call is worth more than its labels
      Missing.add("work", "at all", t);
      return Labels.NONE;
    }
  }

  private static String route(Subject s, boolean owner) {
    if (s.route() instanceof String path) {
      return VertxRoute.text(path, s.request(), owner);
    }
    return s.route() == null ? SpringRoute.text(s.request()) : GrpcRoute.text(s.route());
  }
}
