/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.source;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One stack frame.
 *
 * @param line 0 if unknown
 */
public record Frame(String type, String method, String file, int line, boolean isNative) {

  // a module or loader may stand in front: java.base/java.lang..., app//com.example...
  private static final Pattern TEXT =
      Pattern.compile(
          "(?:at )?(?:[\\w.-]*(?:@[\\w.+-]+)?/{1,2}(?!0x))?([^(]+)\\.([^.(]+)(?:\\(([^):]*)(?::(\\d+))?\\))?");

  /** Frames from text, one a line; a line that is no frame is left out. */
  public static List<Frame> parse(String lines) {
    if (lines == null || lines.isBlank()) {
      return List.of();
    }
    List<Frame> frames = new ArrayList<>();
    for (String line : lines.split("\n")) {
      Matcher m = TEXT.matcher(line.trim());
      if (m.matches()) {
        String place = m.group(3);
        int number = m.group(4) == null ? 0 : Integer.parseInt(m.group(4));
        boolean isNative = "Native Method".equals(place);
        frames.add(
            new Frame(
                withoutAddress(m.group(1)), m.group(2), isNative ? null : place, number, isNative));
      }
    }
    return List.copyOf(frames);
  }

  /** JFR keeps no file names: the file is taken to be named after the outermost class. */
  public static Frame of(String name, String method, int line, boolean isNative) {
    String type = withoutAddress(name);
    String simple = type.substring(type.lastIndexOf('.') + 1);
    int dollar = simple.indexOf('$', 1);
    String file = (dollar < 0 ? simple : simple.substring(0, dollar)) + ".java";
    return new Frame(type, method, isNative ? null : file, Math.max(0, line), isNative);
  }

  /** A hidden class carries an address that says nothing and changes with every run. */
  private static String withoutAddress(String type) {
    int lambda = type.indexOf("$$Lambda");
    if (lambda >= 0) {
      return type.substring(0, lambda) + "$$Lambda";
    }
    int end = type.length();
    int address = type.indexOf("0x");
    if (address > 0 && "/+.".indexOf(type.charAt(address - 1)) >= 0) {
      end = address - 1;
    } else {
      // JFR's own number, where no name of a class can be
      int dot = type.lastIndexOf('.');
      end = dot > 0 && dot + 1 < end && Character.isDigit(type.charAt(dot + 1)) ? dot : end;
    }
    return type.substring(0, end);
  }

  /** {@code package.Class.method(File.java:12)}. */
  @Override
  public String toString() {
    String place =
        isNative
            ? "Native Method"
            : file == null || file.isEmpty()
                ? "Unknown Source"
                : line > 0 ? file + ":" + line : file;
    return type + "." + method + "(" + place + ")";
  }
}
