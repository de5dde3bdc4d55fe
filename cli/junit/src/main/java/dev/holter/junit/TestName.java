/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.junit;

import org.junit.jupiter.api.extension.ExtensionContext;

/** Tests as messages name them: {@code PagesTest.index()}. */
final class TestName {

  private TestName() {}

  static String of(ExtensionContext test) {
    String type = test.getTestClass().map(Class::getSimpleName).orElse("");
    String method = test.getTestMethod().map(m -> m.getName() + "()").orElse("");
    String shown = test.getDisplayName();
    // invocations of one method differ by what they show alone
    return type + "." + method + (shown.startsWith(method) ? "" : " " + shown);
  }
}
