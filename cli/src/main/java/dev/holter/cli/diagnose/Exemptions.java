/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.diagnose;

import dev.holter.catalog.Benign;
import dev.holter.catalog.Permit;
import dev.holter.catalog.Permits;
import dev.holter.cli.model.PermitUse;
import dev.holter.source.Frame;
import dev.holter.source.Source;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which calls and stalls are excused, by the run's permits or by Holter's own list, and how often.
 */
final class Exemptions {

  private static final class Use {
    long calls;
    long stalls;
  }

  private final LocalDate day;
  private final Map<Permit, Use> permits = new LinkedHashMap<>();
  private final Map<Benign, Use> benign = new LinkedHashMap<>();
  // by rule, then by identity: the reader keeps one object for equal stacks
  private final Map<String, Map<List<Frame>, Optional<Benign>>> known = new HashMap<>();

  /** Judged by the permits that held on a day. */
  Exemptions(LocalDate day) {
    this.day = day;
  }

  /** Makes a process's permits known, so that those which never match are told as well. */
  void add(Permits of) {
    of.all().forEach(p -> permits.computeIfAbsent(p, x -> new Use()));
  }

  /** Whether a call is excused. */
  boolean call(String rule, Source source, List<Frame> stack) {
    Use use = use(rule, source, stack, /* stall= */ false);
    if (use != null) {
      use.calls++;
    }
    return use != null;
  }

  /** Whether a stall is excused; {@code what} is its rule, or its cause where it has none. */
  boolean stall(String what, Source source, List<Frame> stack) {
    Use use = use(what, source, stack, /* stall= */ true);
    if (use != null) {
      use.stalls++;
    }
    return use != null;
  }

  private Use use(String what, Source source, List<Frame> stack, boolean stall) {
    if (source != null) {
      Permit permit = new Permits(List.copyOf(permits.keySet())).of(what, source.name(), day);
      if (permit != null) {
        return permits.get(permit);
      }
    }
    Benign b =
        known
            .computeIfAbsent(what, w -> new IdentityHashMap<>())
            .computeIfAbsent(stack, s -> Optional.ofNullable(Benign.of(what, s)))
            .orElse(null);
    return b == null || stall && !b.stalls() ? null : benign.computeIfAbsent(b, x -> new Use());
  }

  /** The run's permits, matched or not, then Holter's own entries that matched. */
  List<PermitUse> uses() {
    List<PermitUse> uses = new java.util.ArrayList<>();
    permits.forEach(
        (p, use) ->
            uses.add(
                new PermitUse(
                    p.rule(),
                    p.source(),
                    p.reason(),
                    p.expires() == null ? null : p.expires().toString(),
                    !p.holds(day),
                    /* shipped= */ false,
                    use.calls,
                    use.stalls)));
    benign.forEach(
        (b, use) ->
            uses.add(
                new PermitUse(
                    b.rule(),
                    b.frame(),
                    b.reason(),
                    null,
                    /* expired= */ false,
                    /* shipped= */ true,
                    use.calls,
                    use.stalls)));
    return List.copyOf(uses);
  }
}
