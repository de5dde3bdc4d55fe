/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.junit;

import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestPlan;

/** Says at the end what {@link NoStalls} watched and took. Found by JUnit as a service. */
public final class ClosingReport implements TestExecutionListener {

  @Override
  public void testPlanExecutionFinished(TestPlan plan) {
    String line = Tally.line();
    if (line != null) {
      System.err.println("holter: " + line);
    }
  }
}
