/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.model.gate;

import dev.holter.cli.model.Advice;
import dev.holter.cli.model.Cause;
import dev.holter.cli.model.Confidence;
import dev.holter.cli.model.Severity;
import java.util.List;

/**
 * A finding that rules of the gate name.
 *
 * @param fingerprint stays when lines move, lambdas are numbered anew and libraries get patches
 * @param level the strictest of the rules that name it and did not pass
 * @param rules ids of the gate's rules that name it
 * @param known whether the baseline, or BASE, has it; null where there is none
 * @param message what, how often and for how long, as one sentence
 * @param rule of the catalog, as {@code tls.certificate}; null for stalls of other causes
 * @param source {@code package.Class#method}; null if unknown
 * @param className outermost class with package, as in a source tree; null if unknown
 * @param file path below a source root, as {@code com/acme/App.java}; null if unknown
 * @param line null if unknown
 * @param loops names of the loops
 * @param artifact jar or folder with its version
 * @param count guarded calls where there is a rule, else stalls
 * @param stack innermost frame first
 */
public record GateFinding(
    String fingerprint,
    Severity severity,
    Level level,
    List<String> rules,
    Boolean known,
    String title,
    String message,
    String rule,
    Cause cause,
    Confidence confidence,
    String source,
    String className,
    String method,
    String file,
    Integer line,
    List<String> loops,
    String artifact,
    long count,
    boolean countExact,
    double totalMs,
    double maxMs,
    int stalls,
    double stallMs,
    Advice advice,
    List<String> stack) {}
