/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.model;

import java.util.List;

/**
 * A stack that samples of stalls saw, and the time of the stalls that they stand for.
 *
 * @param frames class and method, outermost first; empty for stalls without a sample
 */
public record StallStack(
    String loop, String loopId, Cause cause, List<String> frames, double ms, int samples) {}
