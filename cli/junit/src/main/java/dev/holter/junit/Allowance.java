/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.junit;

import dev.holter.agent.Quantity;
import dev.holter.catalog.Permit;
import dev.holter.cli.model.Finding;
import dev.holter.cli.model.Millis;
import java.lang.reflect.AnnotatedElement;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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

  /** The findings it does not let pass, worst first. */
  List<Finding> refuses(TestReport report) {
    return report.findings().stream().filter(f -> isLong(f) && !allows(f)).toList();
  }

  private boolean isLong(Finding f) {
    return Math.max(f.maxMs(), f.longestStallMs()) >= longerThanMs;
  }

  private boolean allows(Finding f) {
    return globs.stream().anyMatch(glob -> names(glob, f));
  }

  private static boolean names(String glob, Finding f) {
    boolean byKind =
        Stream.of(f.rule(), f.cause().id())
            .anyMatch(kind -> kind != null && new Permit(glob, ANY, "", null).covers(kind, ""));
    return byKind
        || f.source() != null && new Permit(ANY, glob, "", null).covers("", f.source());
  }
}
