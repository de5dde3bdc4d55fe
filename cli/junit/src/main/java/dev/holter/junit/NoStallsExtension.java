/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.junit;

import dev.holter.cli.model.Finding;
import dev.holter.cli.model.InputException;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;

/** Records each test on its own, from its {@code @BeforeEach} to its {@code @AfterEach}. */
public final class NoStallsExtension implements BeforeEachCallback, AfterEachCallback {

  private static final String SWITCH = "holter.nostalls";

  @Override
  public void beforeEach(ExtensionContext test) {
    if (test.getConfigurationParameter(SWITCH).map("off"::equals).orElse(false)) {
      return;
    }
    if (store(test).get(WatchedTest.class) != null) {
      return; // registered twice, as by a field and by the annotation: the other watches it
    }
    long start = System.nanoTime();
    Allowance.of(test); // what is wrong with it is told before the test runs
    String fault = AgentPresence.fault();
    if (fault != null) {
      throw new StalledTestError(test, fault);
    }
    WatchedTest watched = WatchedTest.begin(TestName.of(test));
    store(test).put(WatchedTest.class, watched);
    Tally.began(System.nanoTime() - start);
  }

  @Override
  public void afterEach(ExtensionContext test) {
    WatchedTest watched = store(test).remove(WatchedTest.class, WatchedTest.class);
    if (watched == null) {
      return; // turned off, or it failed before it began
    }
    long start = System.nanoTime();
    TestReport report;
    try {
      report = watched.end();
    } catch (IOException | InputException e) {
      throw new StalledTestError(test, "@NoStalls could not look at this test: " + e.getMessage());
    }
    Allowance allowance = Allowance.of(test);
    List<Finding> findings = report.findings().stream().filter(f -> !allowance.lets(f)).toList();
    Tally.ended(report, start - watched.since(), System.nanoTime() - start);
    if (!findings.isEmpty()) {
      throw new StalledTestError(test, new Complaint(findings, watched.neighbours()).text());
    }
  }

  private static Store store(ExtensionContext test) {
    return test.getStore(Namespace.create(NoStallsExtension.class, test.getUniqueId()));
  }
}
