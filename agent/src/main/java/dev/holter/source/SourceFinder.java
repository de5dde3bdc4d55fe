/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.source;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Finds the source of a stack: the innermost frame that is neither the JDK's nor plumbing of the
 * loop's own framework.
 *
 * <p>Frames of libraries that only do what they are told are passed over. The framework's frames
 * between the JDK and the application are passed over, because the application called them. Where a
 * dispatch frame comes before any application frame, nobody called: the framework was at its own
 * work, and its innermost frame is the source.
 */
public final class SourceFinder {

  private static final List<String> JDK = List.of("java.", "javax.", "jdk.", "sun.", "com.sun.");

  /**
   * Libraries that do what they are told, at once: who logs, asks a cache or a pool, or has
   * something encoded, packed or hashed is the source of what that costs (docs/adr/0022). None of
   * these begins with another.
   */
  private static final NavigableSet<String> TOOLS =
      new TreeSet<>(
          List.of(
              "at.favre.lib.",
              "ch.qos.logback.",
              "com.auth0.jwt.",
              "com.fasterxml.jackson.",
              "com.github.benmanes.caffeine.",
              "com.github.luben.zstd.",
              "com.google.common.",
              "com.google.gson.",
              "com.google.protobuf.",
              "com.jayway.jsonpath.",
              "com.nimbusds.",
              "com.zaxxer.hikari.",
              "io.github.resilience4j.",
              "io.jsonwebtoken.",
              "kotlin.",
              "kotlinx.coroutines.",
              "net.jpountz.",
              "org.apache.commons.",
              "org.apache.log4j.",
              "org.apache.logging.",
              "org.bouncycastle.",
              "org.jboss.logging.",
              "org.jboss.logmanager.",
              "org.json.",
              "org.jsoup.",
              "org.mindrot.jbcrypt.",
              "org.slf4j.",
              "org.springframework.security.crypto.",
              "org.tinylog.",
              "org.xerial.snappy.",
              "org.yaml.snakeyaml.",
              "tools.jackson."));

  private static final List<String> AGENT =
      List.of(
          "dev.holter.agent.",
          "dev.holter.catalog.",
          "dev.holter.event.",
          "dev.holter.shaded.",
          "dev.holter.source.");

  private static final String STAND_INS = "dev.holter.agent.call.CallSites";

  private SourceFinder() {}

  /** The source of a stack; empty where there is none. */
  public static Optional<Source> find(List<Frame> whole, Plumbing plumbing) {
    List<Frame> stack = upToHook(whole);
    int caller = application(stack, guarded(stack), plumbing);
    if (caller < 0) {
      caller = application(stack, 0, plumbing);
    }
    return at(stack, caller >= 0 ? caller : framework(stack, plumbing));
  }

  /**
   * Places of the frames of a stack, innermost first, from its source to where the framework called
   * the application: whose frames these are, and what they called of libraries. Where no framework
   * did, the outermost method is the loop itself, and none of them.
   */
  public static List<Integer> callers(List<Frame> stack, Plumbing plumbing) {
    List<Integer> callers = new ArrayList<>();
    int first = application(stack, 0, plumbing);
    for (int i = Math.max(0, first); first >= 0 && i < stack.size(); i++) {
      Frame f = stack.get(i);
      if (plumbing.dispatch(f)) {
        return callers;
      }
      if (!passedOver(f) && !plumbing.own(f)) {
        callers.add(i);
      }
    }
    if (!callers.isEmpty()) {
      String loop = Source.name(stack.get(callers.get(callers.size() - 1)));
      callers.removeIf(i -> Source.name(stack.get(i)).equals(loop));
    }
    return callers;
  }

  /**
   * Where the frames of a guarded method end that the agent's own stand on top of; else 0. A driver
   * whose statement is guarded is not the source, but who called it is.
   */
  private static int guarded(List<Frame> stack) {
    int i = innermost(stack);
    if (i == 0 || i == stack.size() || stack.get(i - 1).type().equals(STAND_INS)) {
      return 0;
    }
    Frame method = stack.get(i);
    while (i < stack.size()
        && stack.get(i).type().equals(method.type())
        && stack.get(i).method().equals(method.method())) {
      i++;
    }
    return i;
  }

  /** The innermost frame that is the application's, before the framework dispatches; or -1. */
  private static int application(List<Frame> stack, int from, Plumbing plumbing) {
    boolean own = false;
    for (int i = from; i < stack.size(); i++) {
      Frame f = stack.get(i);
      if (passedOver(f)) {
        continue;
      }
      if (plumbing.dispatch(f)) {
        if (own) {
          return -1;
        }
      } else if (!plumbing.own(f)) {
        return i;
      } else {
        own |= !plumbing.inner(f);
      }
    }
    return -1;
  }

  /**
   * The framework's innermost frame that does not only pass work on; else whatever is innermost.
   * Where the framework called what it is built on, it is the framework's own.
   */
  private static int framework(List<Frame> stack, Plumbing plumbing) {
    int caller = ofTheFramework(stack, plumbing);
    if (caller >= 0) {
      return caller;
    }
    int any = -1;
    for (int i = 0; i < stack.size(); i++) {
      Frame f = stack.get(i);
      if (passedOver(f)) {
        continue;
      }
      if (!plumbing.dispatch(f) && !plumbing.inner(f)) {
        return i;
      }
      any = any < 0 ? i : any;
    }
    return any >= 0 ? any : innermost(stack); // nothing but the JDK: it is at its own work
  }

  /** The innermost frame of the framework itself, before anything dispatches; or -1. */
  private static int ofTheFramework(List<Frame> stack, Plumbing plumbing) {
    for (int i = 0; i < stack.size() && !plumbing.dispatch(stack.get(i)); i++) {
      Frame f = stack.get(i);
      boolean own = plumbing.own(f) && !plumbing.engine(f) && !plumbing.inner(f);
      if (own && !passedOver(f)) {
        return i;
      }
    }
    return -1;
  }

  private static int innermost(List<Frame> stack) {
    int i = 0;
    while (i < stack.size() && agent(stack.get(i))) {
      i++;
    }
    return i;
  }

  public static boolean jdk(Frame f) {
    return begins(f.type(), JDK);
  }

  public static boolean agent(Frame f) {
    return begins(f.type(), AGENT);
  }

  /**
   * The stack without what a hook of the agent's had called for itself when the stack was taken: on
   * 17 a thread is often caught in the hook after the call that it guards. What a stand-in called
   * is the application's.
   */
  private static List<Frame> upToHook(List<Frame> stack) {
    int hook = 0;
    for (int i = 0; i < stack.size() && !stack.get(i).type().equals(STAND_INS); i++) {
      if (agent(stack.get(i))) {
        hook = i;
      } else if (!jdk(stack.get(i))) {
        break;
      }
    }
    return stack.subList(hook, stack.size());
  }

  /** The stack without the agent's own frames on top of the call it guards. */
  public static List<Frame> withoutAgent(List<Frame> stack) {
    return upToHook(stack).stream().filter(f -> !agent(f)).toList();
  }

  private static boolean passedOver(Frame f) {
    return jdk(f) || agent(f) || f.type().contains("$$Lambda") || tool(f.type());
  }

  /** What begins with one of them comes right after it in their order. */
  private static boolean tool(String type) {
    String nearest = TOOLS.floor(type);
    return nearest != null && type.startsWith(nearest);
  }

  /** A loop: this is asked for each frame of all stacks there are. */
  private static boolean begins(String type, List<String> prefixes) {
    for (String prefix : prefixes) {
      if (type.startsWith(prefix)) {
        return true;
      }
    }
    return false;
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
