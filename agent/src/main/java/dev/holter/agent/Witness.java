/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent;

import dev.holter.agent.call.CallWitness;
import dev.holter.agent.call.Site;
import dev.holter.agent.loop.EventLoop;
import dev.holter.agent.loop.Rules;
import dev.holter.catalog.Benign;
import dev.holter.catalog.Permits;
import dev.holter.source.Frame;
import dev.holter.source.Plumbing;
import dev.holter.source.Source;
import dev.holter.source.SourceFinder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Looks at the stack of each reported call where someone wants to know at once: permits, {@code
 * mode=log}, {@code mode=fail}. Costs tens of microseconds a call, inside the events' budget.
 */
final class Witness implements CallWitness {

  private static final int DEPTH = 64;

  private final Permits permits;
  private final Notices notices;

  /** With no notices to write where {@code notices} is null. */
  Witness(Permits permits, Notices notices) {
    this.permits = permits;
    this.notices = notices;
    Plumbing.of("vertx"); // and Netty's with it: read here, so that no loop has to
    Plumbing.of("nio");
  }

  @Override
  public boolean permits(EventLoop loop, Site site, String detail, long elapsed, boolean refused) {
    String rule = Rules.id(site.rule());
    List<Frame> stack = frames(new Throwable().getStackTrace());
    Source source = source(loop, stack);
    boolean permitted = permitted(rule, source, stack);
    if (notices != null && !permitted && loop.announced) {
      notices.seen(loop, rule, site.call(), detail, elapsed, source);
    }
    return permitted;
  }

  @Override
  public boolean spares(EventLoop loop, Site site) {
    List<Frame> stack = frames(new Throwable().getStackTrace());
    for (Frame f : stack) {
      if (f.method().equals("<clinit>")) {
        return true;
      }
    }
    return permitted(Rules.id(site.rule()), source(loop, stack), stack);
  }

  private boolean permitted(String rule, Source source, List<Frame> stack) {
    String name = source == null ? "" : source.name();
    return permits.of(rule, name, LocalDate.now()) != null || Benign.of(rule, stack) != null;
  }

  private static Source source(EventLoop loop, List<Frame> stack) {
    Plumbing plumbing = Plumbing.of(loop.identity.framework() + " " + loop.identity.kind());
    return SourceFinder.find(stack, plumbing).orElse(null);
  }

  static List<Frame> frames(StackTraceElement[] elements) {
    List<Frame> stack = new ArrayList<>();
    for (StackTraceElement e : elements) {
      if (stack.size() < DEPTH) {
        stack.add(
            new Frame(
                e.getClassName(),
                e.getMethodName(),
                e.getFileName(),
                Math.max(0, e.getLineNumber()),
                e.isNativeMethod()));
      }
    }
    return stack;
  }
}
