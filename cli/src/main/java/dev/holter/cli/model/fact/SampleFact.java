/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.model.fact;

import dev.holter.source.Frame;
import java.util.List;

/** A stack of a loop's thread taken while a stall lasted. */
public record SampleFact(
    long stall,
    long loop,
    long turn,
    long time,
    long elapsed,
    String state,
    List<Frame> stack,
    String lock,
    String owner,
    String ownerState,
    List<Frame> ownerStack) {}
