/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.model.gate;

import java.util.List;

/**
 * A permit and what it covered.
 *
 * @param origin {@code recording} for one the service ran with, else the budget file
 * @param expires last day it holds, or null
 * @param state used, unused or expired: an expired one covers nothing
 * @param findings fingerprints of what one of the budget file covered
 */
public record GatePermit(
    String origin,
    String rule,
    String source,
    String reason,
    String expires,
    String state,
    long calls,
    long stalls,
    List<String> findings) {}
