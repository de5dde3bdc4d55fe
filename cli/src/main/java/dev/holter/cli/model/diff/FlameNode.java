/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.model.diff;

import java.util.List;

/**
 * A method that stalls were in, on both sides, in milliseconds for each hour a loop was watched.
 *
 * @param width what it takes to show it and its children, those that are gone among them
 * @param children widest first
 */
public record FlameNode(
    String frame, double baseMs, double headMs, double width, List<FlameNode> children) {}
