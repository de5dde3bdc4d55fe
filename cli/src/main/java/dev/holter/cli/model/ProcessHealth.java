/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.model;

/**
 * How the process as a whole fared.
 *
 * @param disturbed whether it was held up for at least one stall
 */
public record ProcessHealth(
    boolean disturbed, Lateness control, double gcMs, double safepointMs, double throttledMs) {

  /** How late the agent's own beat was. */
  public record Lateness(double p50Ms, double p99Ms, double maxMs) {}
}
