/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.model.fact;

import java.util.List;

/**
 * All that was read.
 *
 * @param notes what was damaged and how much of it was kept
 */
public record RecordingFact(
    List<String> files,
    long start,
    long end,
    List<ProcessFact> processes,
    List<String> notes,
    WindowFact window) {}
