/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.loop;

import java.util.List;
import java.util.TreeSet;

/** Every framework that loops are told by. */
public final class Frameworks {

  private Frameworks() {}

  /** The version of the library a class belongs to, or empty. */
  public static String version(Class<?> type) {
    return Callers.version(type);
  }

  /** Every name, for the option that chooses by it. */
  public static List<String> names() {
    TreeSet<String> names = new TreeSet<>(Callers.frameworks());
    names.addAll(NettyOwner.frameworks());
    return List.copyOf(names);
  }

  /** Undertow's package, where it is there to run this XNIO; else null. */
  static Package undertow(Class<?> xnio) {
    ClassLoader loader = xnio.getClassLoader();
    return loader == null ? null : loader.getDefinedPackage("io.undertow");
  }
}
