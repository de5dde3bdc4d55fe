/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.model;

import java.util.List;
import java.util.Map;

/**
 * What a person acts on: stalls and calls with one stable fingerprint.
 *
 * @param count guarded calls where there is a rule, else stalls
 * @param totalMs time of what is counted
 * @param offender the method the source called
 * @param p99Ms of what is counted; null where fewer than 100 were measured, or not all
 * @param stallShare part of all stall time that it explains, 0 to 1
 * @param channelsWaiting channels that were ready when its stalls ended, all together
 * @param marks what the stack shows besides: class-init, finalizer, logging
 * @param labels of its longest stall, or of its longest call: route, verticle, handler, channel
 * @param sourceFrame the frame of the stack that is the source, or null
 */
public record Finding(
    String id,
    Severity severity,
    String title,
    Cause cause,
    Confidence confidence,
    String rule,
    String source,
    Integer line,
    String artifact,
    String offender,
    String detail,
    List<String> loops,
    long count,
    boolean countExact,
    double totalMs,
    double maxMs,
    int stalls,
    double stallMs,
    double longestStallMs,
    double stallShare,
    long channelsWaiting,
    List<String> marks,
    Map<String, String> labels,
    String explanation,
    String sourceFrame,
    List<String> stack,
    Advice advice,
    Double p99Ms) {}
