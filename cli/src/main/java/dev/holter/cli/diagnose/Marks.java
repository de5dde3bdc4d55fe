/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.diagnose;

import dev.holter.source.Frame;
import dev.holter.source.MethodGlobs;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Circumstances of a call that its source alone does not tell, and that change what to do. */
final class Marks {

  private static final Map<String, MethodGlobs> KNOWN = new LinkedHashMap<>();

  static {
    KNOWN.put("class-init", MethodGlobs.of(List.of("*#<clinit>")));
    KNOWN.put(
        "finalizer",
        MethodGlobs.of(
            List.of(
                "java.lang.ref.Finalizer#*",
                "jdk.internal.ref.CleanerImpl#*",
                "java.lang.ref.Cleaner$*#*",
                "*#finalize")));
    KNOWN.put(
        "logging",
        MethodGlobs.of(
            List.of(
                "ch.qos.logback.*#*",
                "org.apache.logging.log4j.core.*#*",
                "org.apache.log4j.*#*",
                "java.util.logging.*#*",
                "org.jboss.logmanager.*#*",
                "org.tinylog.*#*")));
  }

  private Marks() {}

  /** Those that the stack shows. */
  static List<String> of(List<Frame> stack) {
    return KNOWN.entrySet().stream()
        .filter(e -> stack.stream().anyMatch(e.getValue()::match))
        .map(Map.Entry::getKey)
        .toList();
  }
}
