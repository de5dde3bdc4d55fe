/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.source;

import java.util.List;
import java.util.Optional;

/**
 * Finds the source of a stack: the innermost frame that is neither the JDK's nor plumbing of the
 * loop's own framework.
 *
 * <p>The framework's frames between the JDK and the application are passed over, because the
 * application called them. Where a dispatch frame comes before any application frame, nobody
 * called: the framework was at its own work, and its innermost frame is the source.
 */
public final class SourceFinder {

  private static final List<String> JDK = List.of("java.", "javax.", "jdk.", "sun.", "com.sun.");
  private static final List<String> AGENT =
      List.of("dev.holter.agent.", "dev.holter.event.", "dev.holter.shaded.");

  private SourceFinder() {}

  public static Optional<Source> find(List<Frame> stack, Plumbing plumbing) {
    int framework = -1;
    int fallback = -1;
    for (int i = 0; i < stack.size(); i++) {
      Frame f = stack.get(i);
      if (passedOver(f)) {
        continue;
      }
      if (plumbing.dispatch(f)) {
        if (framework >= 0) {
          return at(stack, framework);
        }
      } else if (!plumbing.own(f)) {
        return at(stack, i);
      } else if (framework < 0 && !plumbing.inner(f)) {
        framework = i;
      }
      if (fallback < 0) {
        fallback = i;
      }
    }
    if (framework >= 0 || fallback >= 0) {
      return at(stack, framework >= 0 ? framework : fallback);
    }
    return at(stack, innermost(stack)); // nothing but the JDK: it is at its own work
  }

  private static int innermost(List<Frame> stack) {
    int i = 0;
    while (i < stack.size() && agent(stack.get(i))) {
      i++;
    }
    return i;
  }

  public static boolean jdk(Frame f) {
    return JDK.stream().anyMatch(f.type()::startsWith);
  }

  public static boolean agent(Frame f) {
    return AGENT.stream().anyMatch(f.type()::startsWith);
  }

  /** The stack without the agent's own frames on top of the call it guards. */
  public static List<Frame> withoutAgent(List<Frame> stack) {
    return stack.stream().filter(f -> !agent(f)).toList();
  }

  private static boolean passedOver(Frame f) {
    return jdk(f) || agent(f) || f.type().contains("$$Lambda");
  }

  private static Optional<Source> at(List<Frame> stack, int index) {
    if (index >= stack.size()) {
      return Optional.empty();
    }
    int below = index - 1;
    while (below >= 0
        && (agent(stack.get(below)) || stack.get(below).type().contains("$$Lambda"))) {
      below--;
    }
    return Optional.of(new Source(stack.get(index), below < 0 ? null : stack.get(below)));
  }
}
