/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.junit;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.holter.junit.StalledTestError;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs the test classes named, some of them at the same time, and says what became of each. */
public final class Suite implements TestExecutionListener {

  private static final String PARALLEL = "junit.jupiter.execution.parallel.";

  private Suite() {}

  public static void main(String[] args) {
    String here = Suite.class.getPackageName() + ".";
    LauncherDiscoveryRequest request =
        LauncherDiscoveryRequestBuilder.request()
            .selectors(Arrays.stream(args).map(name -> selectClass(here + name)).toList())
            .configurationParameter(PARALLEL + "enabled", "true")
            .configurationParameter(PARALLEL + "config.strategy", "fixed")
            .configurationParameter(PARALLEL + "config.fixed.parallelism", "2")
            .build();
    LauncherFactory.create().execute(request, new Suite());
  }

  @Override
  public void executionFinished(TestIdentifier test, TestExecutionResult result) {
    if (test.isTest()) {
      String said = result.getThrowable().map(Suite::said).orElse("");
      System.out.println(result.getStatus() + " " + test.getDisplayName() + " " + said);
    }
  }

  private static String said(Throwable failure) {
    if (failure instanceof StalledTestError) {
      return failure.getMessage();
    }
    StringWriter stack = new StringWriter();
    failure.printStackTrace(new PrintWriter(stack));
    return stack.toString();
  }
}
