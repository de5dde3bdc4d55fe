/* SPDX-License-Identifier: Apache-2.0 */
/** From samples taken in turns to medians, ratios and their intervals. */
package dev.holter.bench.figure;
