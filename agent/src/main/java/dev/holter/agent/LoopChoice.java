/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent;

import dev.holter.agent.loop.Frameworks;
import dev.holter.agent.loop.LoopFilter;
import dev.holter.agent.loop.LoopIdentity;
import dev.holter.catalog.Globs;
import java.util.ArrayList;
import java.util.List;

/**
 * The option {@code loops}: globs of names, or of frameworks behind {@code @}; {@code !} excludes,
 * and exclusions alone mean all others.
 */
final class LoopChoice implements LoopFilter {

  private final List<Choice> included = new ArrayList<>();
  private final List<Choice> excluded = new ArrayList<>();

  private record Choice(Globs globs, boolean framework, boolean all) {

    static Choice of(String text) {
      boolean framework = text.startsWith("@");
      String glob = framework ? text.substring(1) : text;
      return new Choice(new Globs(List.of(glob)), framework, glob.equals("*"));
    }

    boolean takes(LoopIdentity loop) {
      return globs.matches(framework ? loop.framework() : loop.name());
    }
  }

  LoopChoice(List<String> parts) {
    for (String part : parts) {
      if (part.startsWith("!")) {
        excluded.add(Choice.of(part.substring(1)));
      } else {
        included.add(Choice.of(part));
      }
    }
  }

  /** Refuses a part that can match nothing. */
  static void check(String part) {
    String glob = part.startsWith("!") ? part.substring(1) : part;
    boolean framework = glob.startsWith("@");
    glob = framework ? glob.substring(1) : glob;
    if (glob.isBlank() || glob.startsWith("!") || glob.startsWith("@")) {
      throw new IllegalArgumentException(
          "option 'loops': '"
              + part
              + "' is no choice; write NAME, @FRAMEWORK, !NAME or !@FRAMEWORK, with * and ?");
    }
    if (framework) {
      Globs globs = new Globs(List.of(glob));
      for (String name : Frameworks.names()) {
        if (globs.matches(name)) {
          return;
        }
      }
      throw new IllegalArgumentException(
          "option 'loops': there is no framework '"
              + glob
              + "'; there are "
              + String.join(", ", Frameworks.names()));
    }
  }

  @Override
  public boolean watches(LoopIdentity loop) {
    if (loop.kind().equals(LoopIdentity.NONE) || any(excluded, loop)) {
      return false;
    }
    if (loop.kind().equals(LoopIdentity.EXECUTOR)) {
      return byName(loop);
    }
    return included.isEmpty() || any(included, loop);
  }

  private static boolean any(List<Choice> choices, LoopIdentity loop) {
    for (Choice choice : choices) {
      if (choice.takes(loop)) {
        return true;
      }
    }
    return false;
  }

  /** Handlers that block are put on executors on purpose: to be watched takes more than a star. */
  private boolean byName(LoopIdentity loop) {
    for (Choice choice : included) {
      if (!choice.framework() && !choice.all() && choice.takes(loop)) {
        return true;
      }
    }
    return false;
  }
}
