/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.model.gate;

/**
 * What makes measurements comparable.
 *
 * @param jvm name and version, as {@code OpenJDK 64-Bit Server VM 17.0.9+9}
 * @param agent version of Holter's agent
 * @param processors that the JVM had, by its container's limits; null if unknown
 * @param stallThresholdMs shortest turn that is a stall
 * @param options of the agent; null for a baseline's
 */
public record GateEnvironment(
    String jvm, String agent, Integer processors, double stallThresholdMs, String options) {}
