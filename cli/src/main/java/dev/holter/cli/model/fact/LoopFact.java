/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.model.fact;

/** An event loop as the agent described it. */
public record LoopFact(
    long id, String name, String kind, String framework, String frameworkVersion, long threadId) {}
