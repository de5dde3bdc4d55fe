/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.diagnose;

import dev.holter.cli.model.fact.SampleFact;
import dev.holter.source.Frame;
import dev.holter.source.MethodGlobs;
import dev.holter.source.SourceFinder;
import java.util.List;

/**
 * What is logged is made into text inside of the appender, by code of the program: what that takes
 * is no time of the log's.
 */
final class LoggedText {

  /** The rule of calls that make it. */
  static final String RULE = "log.append";

  private static final MethodGlobs LIBRARY =
      MethodGlobs.of(
          List.of(
              "org.slf4j.*#*",
              "ch.qos.logback.*#*",
              "org.apache.logging.*#*",
              "org.apache.log4j.*#*",
              "java.util.logging.*#*"));

  private LoggedText() {}

  /** Whether the thread was at work in a {@code toString} that a logging library had called. */
  static boolean isMade(SampleFact s) {
    boolean made = false;
    for (Frame f : "RUNNABLE".equals(s.state()) ? s.stack() : List.<Frame>of()) {
      if (LIBRARY.match(f)) {
        return made;
      }
      made |= f.method().equals("toString") && !SourceFinder.jdk(f);
    }
    return false;
  }
}
