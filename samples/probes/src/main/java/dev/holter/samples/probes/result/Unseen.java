/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.probes.result;

import java.util.Map;

/** Probes that Holter cannot see, and why. */
final class Unseen {

  /** By probe; none today. */
  private static final Map<String, String> REASONS = Map.of();

  private Unseen() {}

  /** Why a probe cannot be seen on this JDK; null where it can. */
  static String reason(String probe) {
    return REASONS.get(probe);
  }
}
