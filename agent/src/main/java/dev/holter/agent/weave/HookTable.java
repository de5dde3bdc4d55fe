/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.weave;

import java.util.HashMap;

/** The rows by class: one plain map look-up decides for every class the JVM loads. */
final class HookTable {

  private final HashMap<String, Hook[]> byOwner = new HashMap<>();

  HookTable(Hook[]... tables) {
    for (Hook[] table : tables) {
      add(table);
    }
  }

  /** Adds rows; before anybody asks. */
  void add(Hook[] table) {
    for (Hook hook : table) {
      Hook[] known = byOwner.get(hook.owner());
      Hook[] more = known == null ? new Hook[1] : java.util.Arrays.copyOf(known, known.length + 1);
      more[more.length - 1] = hook;
      byOwner.put(hook.owner(), more);
    }
  }

  /** The rows for a class, or null. */
  Hook[] of(String internalName) {
    Hook[] exact = byOwner.get(internalName);
    if (exact != null) {
      return exact;
    }
    int netty = Hook.nettyPart(internalName);
    return netty <= 0 ? null : byOwner.get(internalName.substring(netty));
  }

  /** Classes that have rows. */
  Iterable<String> owners() {
    return byOwner.keySet();
  }
}
