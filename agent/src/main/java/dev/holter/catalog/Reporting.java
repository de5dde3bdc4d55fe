/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.catalog;

/** Which calls of a rule leave an event of their own; all of them are counted. */
public enum Reporting {
  /** Every one, however short. */
  EVERY,
  /** Those that took the call threshold, and a few of the faster ones a second. */
  SAMPLED,
  /** Those that took the call threshold. */
  SLOW
}
