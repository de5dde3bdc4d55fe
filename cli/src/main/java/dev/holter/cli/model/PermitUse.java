/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.model;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A permit of the run and what it covered; or an entry of Holter's own list of benign waits.
 *
 * @param rule glob of rule ids
 * @param source glob of the source, or of any method on the stack for Holter's own entries
 * @param expires last day it holds, or null
 * @param expired whether it no longer held when the recording was made: it covers nothing
 * @param shipped whether it is Holter's own
 * @param calls guarded calls with an event that it covered
 * @param stalls stalls it covered
 */
public record PermitUse(
    String rule,
    String source,
    String reason,
    String expires,
    boolean expired,
    boolean shipped,
    long calls,
    long stalls) {

  /** Whether it covered anything. */
  @JsonProperty
  public boolean matched() {
    return calls + stalls > 0;
  }
}
