/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.weave;

import java.lang.instrument.ClassFileTransformer;
import java.security.ProtectionDomain;

/**
 * Places the hooks as classes load.
 *
 * <p>Runs inside class loading: it looks a name up in a plain map before it does anything else,
 * uses no lambda and no string concatenation on its way out, never throws, and answers null, which
 * leaves the class as it is, on any failure.
 */
final class Transformer implements ClassFileTransformer {

  private static final Hook[] NONE = new Hook[0];

  private final HookTable table;
  private final Families families;
  private final NativeCalls natives;
  private final Coverage coverage;
  private final Loaders loaders;

  Transformer(
      HookTable table, Families families, NativeCalls natives, Coverage coverage, Loaders loaders) {
    this.table = table;
    this.families = families;
    this.natives = natives;
    this.coverage = coverage;
    this.loaders = loaders;
  }

  @Override
  public byte[] transform(
      ClassLoader loader,
      String className,
      Class<?> redefined,
      ProtectionDomain domain,
      byte[] classFile) {
    if (className == null) {
      return null;
    }
    Hook[] rows = null;
    try {
      rows = table.of(className);
      NativeCalls called = null;
      if (loader != null && loader != ClassLoader.getPlatformClassLoader()) {
        Glance file = new Glance(classFile);
        if (rows == null) {
          rows = families.of(file);
        }
        called = !natives.isEmpty() && file.mentions(natives) ? natives : null;
      }
      if (rows == null || rows.length == 0) {
        if (called == null) {
          return null;
        }
        rows = NONE;
      }
      if (!loaders.seesHooks(loader, className, rows.length > 0)) {
        return null;
      }
      Weaver.Result result = Weaver.weave(classFile, rows, called);
      if (rows.length > 0) {
        coverage.woven(className, rows.length, result.missing());
      }
      if (result.classFile() != null) {
        coverage.changed(className);
      }
      return result.classFile();
    } catch (Throwable t) {
      // anything: a class file newer than the library, a linkage error in our own jar
      if (rows != null) {
        coverage.failed(className, t);
      }
      return null;
    }
  }
}
