/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.junit;

import dev.holter.agent.Quantity;
import dev.holter.catalog.Permit;
import dev.holter.cli.model.Cause;
import dev.holter.cli.model.Confidence;
import dev.holter.cli.model.Finding;
import dev.holter.cli.model.Millis;
import java.lang.reflect.AnnotatedElement;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** What a test's {@link NoStalls} lets pass. */
record Allowance(List<String> globs, Double longerThanMs) {

  private static final String ANY = "*";

  /** Causes that no call, lock or other thread stands for, only that a turn was long. */
  private static final Set<Cause> BY_THE_CLOCK =
      EnumSet.of(Cause.CPU, Cause.CONGESTION, Cause.UNKNOWN);

  /** As long as a shared machine's scheduler may keep a thread waiting. */
  private static final double CLOCK_MS = 100;

  /** That of its method, else of its class or a class around that. */
  static Allowance of(ExtensionContext test) {
    NoStalls given = nearest(test);
    if (given == null) {
      return new Allowance(List.of(), null); // registered without the annotation
    }
    try {
      return new Allowance(List.of(given.allow()), millis(given.longerThan()));
    } catch (IllegalArgumentException e) {
      throw new StalledTestError(test, "@NoStalls: " + e.getMessage());
    }
  }

  private static Double millis(String text) {
    return text.isEmpty() ? null : Millis.of(Quantity.duration("longerThan", text));
  }

  private static NoStalls nearest(ExtensionContext test) {
    Optional<ExtensionContext> context = Optional.of(test);
    while (context.isPresent()) {
      Optional<AnnotatedElement> element = context.get().getElement();
      Optional<NoStalls> given = AnnotationSupport.findAnnotation(element, NoStalls.class);
      if (given.isPresent()) {
        return given.get();
      }
      context = context.get().getParent();
    }
    return null;
  }

  /** Whether a finding fails no test. */
  boolean lets(Finding f) {
    boolean isShort = Math.max(f.maxMs(), f.longestStallMs()) < leastMs(f);
    return isShort || globs.stream().anyMatch(glob -> names(glob, f));
  }

  private double leastMs(Finding f) {
    if (longerThanMs != null) {
      return longerThanMs;
    }
    boolean guess = f.confidence() == Confidence.INFERRED || f.confidence() == Confidence.UNKNOWN;
    boolean byTheClock = f.rule() == null && BY_THE_CLOCK.contains(f.cause());
    return guess || byTheClock ? CLOCK_MS : 0;
  }

  private static boolean names(String glob, Finding f) {
    return covers(glob, ANY, f.rule(), "")
        || covers(glob, ANY, f.cause().id(), "")
        || covers(ANY, glob, "", f.source());
  }

  private static boolean covers(String ruleGlob, String sourceGlob, String rule, String source) {
    return rule != null
        && source != null
        && new Permit(ruleGlob, sourceGlob, /* reason= */ "", /* expires= */ null)
            .covers(rule, source);
  }
}
