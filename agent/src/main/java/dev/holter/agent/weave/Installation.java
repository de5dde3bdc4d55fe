/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.weave;

import dev.holter.agent.call.Site;
import dev.holter.catalog.Catalog;
import dev.holter.catalog.On;
import java.lang.instrument.Instrumentation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Puts the hooks into a JVM: tables first, then the transformer, then what has loaded already. */
public final class Installation {

  private final CallHooks calls;
  private final RuleFilter guards;
  private final boolean wire;
  private final Families families;
  private final Coverage coverage = new Coverage();
  private final Loaders loaders = new Loaders(coverage);
  private HookTable table;
  private Transformer transformer;

  /**
   * Prepares; nothing is woven yet.
   *
   * @param catalog what can be guarded
   * @param guards rules that are
   * @param wire whether protocols are observed
   */
  public Installation(Catalog catalog, RuleFilter guards, boolean wire) {
    this.guards = guards;
    this.wire = wire;
    this.calls = new CallHooks(catalog, guards);
    this.families = new Families(calls.families());
  }

  /** Rule ids by number. */
  public String[] rules() {
    return calls.rules();
  }

  /** Guarded methods by number. */
  public Site[] sites() {
    return calls.sites();
  }

  /** What is on. */
  public Coverage coverage() {
    return coverage;
  }

  /** Classes that have hooks and were not hooked so far: not loaded, or not in this version. */
  public List<String> awaited() {
    List<String> awaited = new ArrayList<>();
    List<String> on = coverage.on();
    for (String owner : table.owners()) {
      String name = owner.replace('/', '.');
      boolean hooked = false;
      for (String known : on) {
        hooked |= known.equals(name) || known.endsWith("." + name); // a shaded copy has a prefix
      }
      if (!hooked) {
        awaited.add(name);
      }
    }
    Collections.sort(awaited);
    return awaited;
  }

  /** Weaves what could not be woven as it loaded. Called by Holter's own thread. */
  public void settle(Instrumentation instrumentation) {
    loaders.settle(instrumentation);
    if (!families.hasGrown()) {
      return;
    }
    LoadedClasses loaded = new LoadedClasses(instrumentation, coverage);
    loaded.weave(loaded.choose(new Missed(families)));
  }

  /**
   * Installs all hooks.
   *
   * @param late whether the application's classes have loaded already
   */
  public void install(Instrumentation instrumentation, boolean late) throws Exception {
    table = new HookTable(LoopHooks.TABLE, LabelHooks.TABLE, calls.hooks());
    if (wire) {
      table.add(WireHooks.TABLE);
      table.add(SendHooks.TABLE);
      table.add(WebSocketHooks.TABLE);
      table.add(ConnectHooks.TABLE);
    }
    NativeCalls natives = NativeCalls.ofThisJdk(guards);
    preload();
    transformer = new Transformer(table, families, natives, coverage, loaders);
    instrumentation.addTransformer(transformer, true);
    LoadedClasses loaded = new LoadedClasses(instrumentation, coverage);
    NativeCallers callers = late && !natives.isEmpty() ? new NativeCallers(natives) : null;
    loaded.weave(loaded.choose(new Hooked(table, families, callers)));
  }

  /** Takes all hooks out again. */
  public void uninstall(Instrumentation instrumentation) {
    if (transformer != null) {
      instrumentation.removeTransformer(transformer);
      LoadedClasses loaded = new LoadedClasses(instrumentation, coverage);
      loaded.weave(loaded.choose(new Touched(coverage)));
    }
  }

  private record Missed(Families families) implements LoadedClasses.Choice {
    @Override
    public boolean takes(Class<?> c, String internalName) {
      return families.misses(c, internalName);
    }
  }

  private record Hooked(HookTable table, Families families, NativeCallers callers)
      implements LoadedClasses.Choice {
    @Override
    public boolean takes(Class<?> c, String internalName) {
      return table.of(internalName) != null
          || families.misses(c, internalName)
          || callers != null && callers.takes(c, internalName);
    }
  }

  private record Touched(Coverage coverage) implements LoadedClasses.Choice {
    @Override
    public boolean takes(Class<?> c, String internalName) {
      return coverage.touched(c.getName());
    }
  }

  /**
   * Weaves a class once for nothing. What the transformer needs must be loaded before it runs
   * inside class loading: a class loaded there in a circle stays broken for the application for
   * good.
   */
  private void preload() throws Exception {
    try (java.io.InputStream in = Installation.class.getResourceAsStream("HookedMethod.class")) {
      byte[] classFile = in.readAllBytes();
      Hook[] rows = {
        preloads("visitCode", Hook.Kind.CALL, null),
        preloads("visitInsn", Hook.Kind.OBJECT_POLL, null),
        preloads("visitMaxs", Hook.Kind.TAP, new Tap("", "", "()V", false)),
      };
      families.of(new Glance(classFile));
      Weaver.weave(classFile, rows, NativeCalls.ofThisJdk(guards));
    }
  }

  private static Hook preloads(String method, Hook.Kind kind, Tap tap) {
    String[] methods = {method};
    return new Hook("", methods, Hook.Names.ANY, Hook.Shape.ANY, kind, On.THIS, 2, tap);
  }
}
