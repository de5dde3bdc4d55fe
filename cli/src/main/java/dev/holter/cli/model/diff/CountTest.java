/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.model.diff;

/**
 * Whether it happens more or less often.
 *
 * @param p how probable so great a difference is where there is none
 * @param adjusted the same, corrected for how many tests there are
 * @param ratio HEAD's rate to BASE's; null where BASE has none
 * @param low the ratio is no less, with 95 % confidence
 * @param high the ratio is no more; null where there is no bound
 * @param tellsMoreFrom from this count in HEAD on it would have been told as more often
 * @param tellsFewerTo down to this count it would have been told as less often; null if never
 */
public record CountTest(
    double p,
    double adjusted,
    Double ratio,
    double low,
    Double high,
    Long tellsMoreFrom,
    Long tellsFewerTo) {}
