/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.model.diff;

import dev.holter.cli.model.Cause;
import dev.holter.cli.model.Severity;

/**
 * What became of one finding, which keeps its id from build to build.
 *
 * @param significant false where a finding is new or gone and that may be chance
 * @param explanation what the tests can tell, in words
 * @param duration null where there are too few stalls
 */
public record FindingChange(
    String id,
    Severity severity,
    String title,
    Cause cause,
    String rule,
    String source,
    Integer line,
    String artifact,
    Change change,
    boolean significant,
    String explanation,
    Amount base,
    Amount head,
    CountTest count,
    DurationTest duration) {}
