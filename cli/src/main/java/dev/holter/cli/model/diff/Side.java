/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.model.diff;

import dev.holter.cli.model.Verdict;
import java.util.List;

/**
 * One of the two sides.
 *
 * @param loopHours time that its loops were watched, all together: what counts are held against
 * @param stalls of the loops' own
 * @param summary the sentence its own report begins with
 */
public record Side(
    List<String> files,
    int processes,
    int loops,
    double loopHours,
    Verdict verdict,
    long stalls,
    double stallMs,
    String jvm,
    String summary) {}
