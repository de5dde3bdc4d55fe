/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.bench.figure;

import java.util.Map;

/**
 * What was measured of one variant, once.
 *
 * @param variant what was measured
 * @param block samples of one block come from the same processes, and share what luck these had
 *     with their compiled code
 * @param round samples of one round were taken right after each other
 * @param values a number for each measure, by its name
 */
public record Sample(String variant, int block, int round, Map<String, Double> values) {}
