/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.gate;

import dev.holter.cli.model.InputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What runs are held against: other runs, or a baseline that was kept of them. */
public final class Against {

  private final Base base;
  private final Baseline baseline;
  private final Path file;
  private final boolean first;

  private Against(Base base, Baseline baseline, Path file, boolean first) {
    this.base = base;
    this.baseline = baseline;
    this.file = file;
    this.first = first;
  }

  /** Other runs. */
  public static Against runs(List<Run> runs, Budget budget) {
    return new Against(Base.of(runs, budget), null, null, /* first= */ false);
  }

  /** A baseline that is there. */
  public static Against baseline(Path file, List<Run> head, Budget budget) {
    if (!Files.exists(file)) {
      throw new InputException(file + ": there is no such baseline; --update-baseline writes it");
    }
    Baseline read = BaselineFile.read(file);
    return new Against(base(read, file, head, budget), read, file, /* first= */ false);
  }

  /** A baseline that takes all that runs have, because there is none yet. */
  public static Against first(Path file, List<Run> head, Budget budget) {
    Baseline taken = Baseline.of(Base.whole(head));
    return new Against(base(taken, file, head, budget), taken, file, /* first= */ true);
  }

  /** With what is new let in. */
  public Against accepting(List<Run> head, Budget budget, String reason) {
    Baseline wider = baseline.accept(head, reason);
    return new Against(base(wider, file, head, budget), wider, file, first);
  }

  private static Base base(Baseline of, Path file, List<Run> head, Budget budget) {
    return of.base(file.toString(), budget.permits(), head.get(0).day());
  }

  /** Writes the baseline, tightened; says what it did. */
  public String update(List<Run> head) {
    Base now = Base.whole(head);
    Baseline next = first ? baseline : baseline.ratchet(now);
    BaselineFile.write(next, file);
    int gone =
        (int)
            baseline.findings().keySet().stream()
                .filter(id -> !next.findings().containsKey(id))
                .count();
    return first
        ? file + " is written: " + next.findings().size() + " findings are taken as they are."
        : file
            + " is tightened: "
            + gone
            + " findings are gone, "
            + next.findings().size()
            + " are left"
            + (next.runs().equals(baseline.runs()) ? "." : ", and what is compared is taken anew.")
            + (baseline.didLess(now.runs())
                ? " These runs did less than half of its work, so what they have not may still be there."
                : "");
  }

  /** What is said where the runs are no ground to change anything. */
  public String kept() {
    return file
        + (first ? " is not written" : " is left as it was, and nothing let into it")
        + ": these runs cannot tell.";
  }

  /** Whether there was no baseline. */
  public boolean first() {
    return first;
  }

  Base base() {
    return base;
  }
}
