/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.source;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names as the programmer wrote them: compilers and proxies add counters that change every build.
 */
public final class Names {

  private static final Pattern JAVA_LAMBDA = Pattern.compile("lambda\\$(.+?)\\$\\d+");
  private static final Pattern KOTLIN_LAMBDA = Pattern.compile("(.+?)\\$lambda[$-].*");
  private static final Pattern SCALA_LAMBDA = Pattern.compile("\\$anonfun\\$(.+?)\\$\\d+.*");
  private static final Pattern PROXY =
      Pattern.compile("\\$(?:\\$|(?:ByteBuddy|MockitoMock|HibernateProxy)\\$)");
  private static final Pattern ARTIFACT = Pattern.compile("(.+?)-\\d[\\w.+-]*?\\.(jar|war)");
  private static final Pattern SUFFIX = Pattern.compile("\\.(jar|war)$");

  private Names() {}

  public static String method(String method) {
    if (isPlain(method)) {
      return method;
    }
    for (Pattern p : new Pattern[] {JAVA_LAMBDA, KOTLIN_LAMBDA, SCALA_LAMBDA}) {
      Matcher m = p.matcher(method);
      if (m.matches()) {
        return switch (m.group(1)) {
          case "new" -> "<init>";
          case "static" -> "<clinit>";
          default -> m.group(1);
        };
      }
    }
    return method;
  }

  /** Cuts what a proxy adds, as in {@code App$$SpringCGLIB$$0} and {@code App$MockitoMock$7}. */
  public static String type(String type) {
    if (isPlain(type)) {
      return type;
    }
    Matcher m = PROXY.matcher(type);
    return m.find() && m.start() > 0 ? type.substring(0, m.start()) : type;
  }

  /** Whether no compiler or proxy has added anything: true of most names, and cheap to ask. */
  private static boolean isPlain(String name) {
    return name.indexOf('$') < 0;
  }

  /** {@code netty-handler} of {@code netty-handler-4.1.140.Final.jar}. */
  public static String artifactWithoutVersion(String artifact) {
    if (artifact == null) {
      return "";
    }
    Matcher m = ARTIFACT.matcher(artifact);
    return m.matches() ? m.group(1) : SUFFIX.matcher(artifact).replaceFirst("");
  }
}
