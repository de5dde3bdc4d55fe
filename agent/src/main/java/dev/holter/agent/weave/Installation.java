/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.weave;

import dev.holter.agent.call.CallReports;
import dev.holter.agent.call.Calls;
import dev.holter.agent.call.Site;
import dev.holter.agent.loop.Polls;
import dev.holter.agent.loop.Rules;
import java.lang.instrument.Instrumentation;
import java.util.ArrayList;
import java.util.List;

/** Puts the hooks into a JVM: tables first, then the transformer, then what has loaded already. */
public final class Installation {

  private final Coverage coverage = new Coverage();
  private final Loaders loaders = new Loaders(coverage);

  /** What is on. */
  public Coverage coverage() {
    return coverage;
  }

  /** Which loaders find the hooks. */
  public Loaders loaders() {
    return loaders;
  }

  /**
   * Installs all hooks.
   *
   * @param guards rules that are guarded; null guards all
   */
  public void install(Instrumentation instrumentation, RuleFilter guards, CallReports reports)
      throws Exception {
    CallHooks calls = new CallHooks();
    Site[] sites = calls.sites();
    String[] rules = calls.rules();
    Rules.define(rules);
    Calls.define(sites, reports);
    Polls.tell(Calls.NESTED_POLL);

    List<Hook> guarded = new ArrayList<>();
    for (Hook hook : calls.hooks()) {
      if (guards == null || guards.guards(rules[sites[hook.firstSite()].rule()])) {
        guarded.add(hook);
      }
    }
    HookTable table = new HookTable(LoopHooks.TABLE, guarded.toArray(new Hook[0]));
    preload();
    instrumentation.addTransformer(new Transformer(table, coverage, loaders), true);
    retransformLoaded(instrumentation, table);
  }

  /** In one call: ten classes cost a third of what they cost one by one. */
  private static void retransformLoaded(Instrumentation instrumentation, HookTable table)
      throws Exception {
    List<Class<?>> loaded = new ArrayList<>();
    for (Class<?> c : instrumentation.getAllLoadedClasses()) {
      if (!c.isArray()
          && table.of(c.getName().replace('.', '/')) != null
          && instrumentation.isModifiableClass(c)) {
        loaded.add(c);
      }
    }
    if (!loaded.isEmpty()) {
      instrumentation.retransformClasses(loaded.toArray(new Class<?>[0]));
    }
  }

  /**
   * Weaves a class once for nothing. What the transformer needs must be loaded before it runs
   * inside class loading: a class loaded there in a circle stays broken for the application for
   * good.
   */
  private static void preload() throws Exception {
    try (java.io.InputStream in = Installation.class.getResourceAsStream("HookedMethod.class")) {
      byte[] classFile = in.readAllBytes();
      Hook[] rows = {
        new Hook(
            "",
            new String[] {"visitMaxs"},
            Hook.Names.ANY,
            Hook.Shape.ANY,
            Hook.Kind.CALL,
            Hook.Detail.THIS,
            2)
      };
      Weaver.weave(classFile, rows);
    }
  }
}
