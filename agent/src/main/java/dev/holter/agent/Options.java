/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent;

import java.nio.file.Path;
import java.util.List;

/**
 * The agent's options: one value that is parsed from {@code k=v,k=v} and prints itself the same
 * way, so that a launcher can never write what the agent cannot read.
 *
 * <p>Immutable. Durations are nanoseconds, sizes bytes; 0 means unlimited or off. Lists inside a
 * value are split by a colon, because the comma splits options.
 *
 * @param stall shortest turn that counts as a stall
 * @param recording file the recording is dumped to at exit, {@code %p} being the process id; or
 *     {@code off}
 * @param maxSize bytes of recording kept
 * @param maxAge age of recording kept
 * @param rotate interval of numbered files, or 0 for one file
 * @param loops globs of loop names to watch, or of frameworks behind {@code @}, {@code !}
 *     excluding; empty watches all
 * @param rules globs of rule ids to guard, {@code !} excluding; empty guards all
 * @param rulesFile file of further lines for the catalog, or null
 * @param callThreshold shortest guarded call that always leaves an event
 * @param budget nanoseconds of CPU time a second that evidence and events may take, or 0
 * @param permits file of permits, or null
 * @param mode what is done about a blocking call beside recording it
 * @param details whether paths, hosts and the like are recorded
 * @param doctor whether the agent prints, on stderr, what it sees and what not
 * @param verbose whether the agent says more than its one line
 */
public record Options(
    long stall,
    String recording,
    long maxSize,
    long maxAge,
    long rotate,
    List<String> loops,
    List<String> rules,
    String rulesFile,
    long callThreshold,
    long budget,
    String permits,
    Mode mode,
    boolean details,
    boolean doctor,
    boolean verbose) {

  /** Environment variable whose options apply where the command line has none of that name. */
  public static final String ENVIRONMENT = "HOLTER_OPTIONS";

  /**
   * Reads options; the first source wins over the second.
   *
   * @param commandLine text behind the agent's jar, or null
   * @param environment value of {@link #ENVIRONMENT}, or null
   * @throws IllegalArgumentException with one line for the user: what is wrong and what is possible
   */
  public static Options parse(String commandLine, String environment) {
    OptionValues values = new OptionValues();
    values.read(environment);
    values.read(commandLine);
    return new Options(
        values.positive("stall", "20ms"),
        values.recording("holter-%p.jfr"),
        values.size("max-size", "250MB"),
        values.unlimitedOr("max-age"),
        values.unlimitedOr("rotate"),
        values.loops(),
        values.list("rules"),
        values.file("rules-file"),
        values.duration("call-threshold", "1ms"),
        values.share("budget", "1%"),
        values.file("permits"),
        Mode.parse(values.text("mode", "observe")),
        values.onOff("details", "on"),
        values.onOff("doctor", "off"),
        values.onOff("verbose", "off"));
  }

  /** Whether a recording is kept at all. */
  public boolean records() {
    return !"off".equals(recording);
  }

  /** Every option's name, in the order they print. */
  public static List<String> keys() {
    return List.of(
        "stall",
        "recording",
        "max-size",
        "max-age",
        "rotate",
        "loops",
        "rules",
        "rules-file",
        "call-threshold",
        "budget",
        "permits",
        "mode",
        "details",
        "doctor",
        "verbose");
  }

  /**
   * The same, but that files are named from the root: for a program that runs in another folder.
   */
  public Options in(Path folder) {
    return withFiles(
        records() ? folder.resolve(recording).toString() : recording,
        rulesFile == null ? null : folder.resolve(rulesFile).toString(),
        permits == null ? null : folder.resolve(permits).toString());
  }

  /** As {@link #toString}, but that files are not told by name. */
  public String withoutPaths() {
    return withFiles(
            records() ? "file" : recording,
            rulesFile == null ? null : "file",
            permits == null ? null : "file")
        .toString();
  }

  private Options withFiles(String newRecording, String newRulesFile, String newPermits) {
    return new Options(
        stall,
        newRecording,
        maxSize,
        maxAge,
        rotate,
        loops,
        rules,
        newRulesFile,
        callThreshold,
        budget,
        newPermits,
        mode,
        details,
        doctor,
        verbose);
  }

  /** The options as {@link #parse} reads them. */
  @Override
  public String toString() {
    StringBuilder b = new StringBuilder(200);
    b.append("stall=").append(Quantity.printDuration(stall));
    b.append(",recording=").append(recording);
    b.append(",max-size=").append(maxSize == 0 ? "unlimited" : Quantity.printSize(maxSize));
    b.append(",max-age=").append(maxAge == 0 ? "unlimited" : Quantity.printDuration(maxAge));
    b.append(",rotate=").append(rotate == 0 ? "off" : Quantity.printDuration(rotate));
    if (!loops.isEmpty()) {
      b.append(",loops=").append(String.join(":", loops));
    }
    if (!rules.isEmpty()) {
      b.append(",rules=").append(String.join(":", rules));
    }
    if (rulesFile != null) {
      b.append(",rules-file=").append(rulesFile);
    }
    b.append(",call-threshold=").append(Quantity.printDuration(callThreshold));
    b.append(",budget=").append(budget == 0 ? "unlimited" : Quantity.printShare(budget));
    if (permits != null) {
      b.append(",permits=").append(permits);
    }
    b.append(",mode=").append(mode);
    b.append(",details=").append(details ? "on" : "off");
    b.append(",doctor=").append(doctor ? "on" : "off");
    b.append(",verbose=").append(verbose ? "on" : "off");
    return b.toString();
  }
}
