/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.source;

import java.util.Collection;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Methods named by patterns such as {@code java.io.FileInputStream#read*}. */
public final class MethodGlobs {

  private static final MethodGlobs NONE = new MethodGlobs(Pattern.compile("(?!)"));

  private final Pattern pattern;

  private MethodGlobs(Pattern pattern) {
    this.pattern = pattern;
  }

  public static MethodGlobs of(Collection<String> globs) {
    return globs.isEmpty()
        ? NONE
        : new MethodGlobs(
            Pattern.compile(
                globs.stream()
                    .map(g -> Pattern.quote(g).replace("*", "\\E.*\\Q"))
                    .collect(Collectors.joining("|"))));
  }

  public boolean match(Frame frame) {
    return match(frame.type(), frame.method());
  }

  public boolean match(String type, String method) {
    return pattern.matcher(type + "#" + method).matches();
  }
}
