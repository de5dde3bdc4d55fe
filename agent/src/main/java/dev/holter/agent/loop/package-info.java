/* SPDX-License-Identifier: Apache-2.0 */
/**
 * Loops, turns and gap histograms: the hot path of every poll.
 *
 * <p>Imports {@code java.base}, {@code jdk.jfr} events and the histogram alone.
 */
package dev.holter.agent.loop;
