/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.model;

/** All stalls of one cause. */
public record CauseTotal(Cause cause, int stalls, double totalMs, double maxMs) {}
