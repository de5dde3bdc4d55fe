/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holter.catalog.Permit;
import dev.holter.cli.model.Cause;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BaselineTest {

  private static final String APP = "com.acme.App#serve";

  private static List<Run> times(int n, MadeRun run) {
    return Stream.generate(run::run).limit(n).toList();
  }

  private static Base now(int n, MadeRun run) {
    return Base.whole(times(n, run));
  }

  private static Baseline first(List<Run> runs) {
    return Baseline.of(Base.whole(runs));
  }

  @Test
  void ratchet_fasterRuns_areTakenOver() {
    Baseline was = first(times(2, new MadeRun().turns(1000, 4)));
    List<Run> faster = times(2, new MadeRun().turns(1000, 2));

    assertThat(was.ratchet(Base.whole(faster)).runs()).isEqualTo(first(faster).runs());
  }

  @Test
  void ratchet_slowerFewerOrDisturbedRuns_changeNothing() {
    Baseline was = first(times(2, new MadeRun().turns(1000, 4)));

    assertThat(was.ratchet(now(2, new MadeRun().turns(1000, 5)))).isEqualTo(was);
    assertThat(was.ratchet(now(1, new MadeRun().turns(1000, 2)))).isEqualTo(was);
    assertThat(was.ratchet(now(2, new MadeRun().turns(1000, 2).disturbed()))).isEqualTo(was);
  }

  @Test
  void ratchet_otherJvm_beginsAnew() {
    Baseline was = first(times(2, new MadeRun().turns(1000, 4)));
    MadeRun other = new MadeRun().turns(1000, 5);
    other.jvm = "OpenJDK 25";

    Baseline now = was.ratchet(now(1, other));

    assertThat(now.environment().jvm()).isEqualTo("OpenJDK 25");
    assertThat(now.runs()).hasSize(1);
  }

  @Test
  void ratchet_fewerCalls_tightensAndMoreDoNot() {
    Baseline was = first(times(1, MadeRun.healthy().call("dns.lookup", APP, 5)));

    assertThat(counts(was.ratchet(now(1, MadeRun.healthy().call("dns.lookup", APP, 3)))))
        .containsExactly(3L);
    assertThat(counts(was.ratchet(now(1, MadeRun.healthy().call("dns.lookup", APP, 9)))))
        .containsExactly(5L);
  }

  @Test
  void ratchet_findingOfEveryFifthRunIsMissedOnce_isKept() {
    MadeRun without = MadeRun.healthy();
    MadeRun with = MadeRun.healthy().stall(Cause.CPU, APP, 40);
    Baseline was =
        first(Stream.concat(times(4, without).stream(), times(1, with).stream()).toList());

    assertThat(was.ratchet(now(1, without)).findings()).hasSize(1);
    assertThat(was.ratchet(now(20, without)).findings()).isEmpty();
  }

  @Test
  void ratchet_lessThanHalfOfTheWork_keepsWhatItHasNot() {
    Baseline was = first(times(1, MadeRun.healthy().call("dns.lookup", APP, 5)));
    MadeRun part = MadeRun.healthy();
    part.units = 4_000;
    MadeRun more = MadeRun.healthy();
    more.units = 6_000;

    assertThat(was.ratchet(now(1, part)).findings()).hasSize(1);
    assertThat(was.ratchet(now(1, more)).findings()).isEmpty();
  }

  @Test
  void ratchet_partOfTheWorkTwice_isNotTakenOver() {
    Baseline was = first(times(1, MadeRun.healthy().call("dns.lookup", APP, 5)));
    MadeRun part = MadeRun.healthy();
    part.units = 4_000;

    Baseline twice = was.ratchet(now(1, part)).ratchet(now(1, part));

    assertThat(twice).isEqualTo(was);
  }

  @Test
  void accept_findingThatCameOnlyAsTheJvmStarted_isTakenAsItIsNow() {
    Baseline was = first(times(1, MadeRun.healthy().early(Cause.CPU, APP, 40)));

    Baseline now = was.accept(times(1, MadeRun.healthy().stall(Cause.CPU, APP, 40)), "known");

    assertThat(now.findings().values()).extracting(KnownFinding::early).containsOnlyNulls();
  }

  @Test
  void base_permitThatCameLater_countsNothingThatItCovers() {
    Baseline kept =
        first(times(1, MadeRun.healthy().call("dns.lookup", APP, 900).call("file.read", APP, 20)));
    Permit permit = new Permit("dns.*", APP, "boot", LocalDate.of(2026, 11, 30));

    Base then = kept.base("b", List.of(permit), LocalDate.of(2026, 11, 30));
    Base later = kept.base("b", List.of(permit), LocalDate.of(2026, 12, 1));

    assertThat(then.runs().get(0).callsInAll()).isEqualTo(20);
    assertThat(later.runs().get(0).callsInAll()).isEqualTo(920);
    assertThat(then.findings()).hasSize(2);
  }

  private static List<Long> counts(Baseline b) {
    return b.findings().values().stream().map(KnownFinding::count).toList();
  }
}
