/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.junit;

import dev.holter.agent.Quantity;
import dev.holter.catalog.Permit;
import dev.holter.cli.model.Finding;
import dev.holter.cli.model.Millis;
import java.lang.reflect.AnnotatedElement;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** What a test's {@link NoStalls} lets pass. */
record Allowance(List<String> globs, double longerThanMs) {

  private static final String ANY = "*";

  /** That of its method, else of its class or a class around that. */
  static Allowance of(ExtensionContext test) {
    NoStalls given = nearest(test);
    if (given == null) {
      return new Allowance(List.of(), 0); // registered without the annotation
    }
    try {
      long nanos = Quantity.duration("longerThan", given.longerThan());
      return new Allowance(List.of(given.allow()), Millis.of(nanos));
    } catch (IllegalArgumentException e) {
      throw new StalledTestError(test, "@NoStalls: " + e.getMessage());
    }
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
    boolean isShort = Math.max(f.maxMs(), f.longestStallMs()) < longerThanMs;
    return isShort || globs.stream().anyMatch(glob -> names(glob, f));
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
