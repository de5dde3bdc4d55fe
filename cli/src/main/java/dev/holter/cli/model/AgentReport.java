/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.model;

import java.util.List;
import java.util.Map;

/** The agent: what it saw with and what it cost. A stall lasts the threshold or longer. */
public record AgentReport(
    String version,
    List<String> hooks,
    List<String> degraded,
    Map<String, Long> suppressed,
    double selfMs,
    double stallThresholdMs) {}
