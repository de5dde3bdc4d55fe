/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.junit;

import org.junit.jupiter.api.extension.ExtensionContext;

/** A test's failure: its message says all, so that its stack is the test alone. */
public final class StalledTestError extends AssertionError {

  private static final long serialVersionUID = 1;

  StalledTestError(ExtensionContext test, String message) {
    super(message);
    String type = test.getTestClass().map(Class::getName).orElse("");
    String method = test.getTestMethod().map(m -> m.getName()).orElse("");
    setStackTrace(
        new StackTraceElement[] {new StackTraceElement(type, method, /* fileName= */ null, -1)});
  }
}
