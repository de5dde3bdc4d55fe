/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.diagnose;

import static dev.holter.cli.diagnose.MadeProcess.APP;
import static dev.holter.cli.diagnose.MadeProcess.START_UP;
import static dev.holter.cli.diagnose.MadeProcess.STEADY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holter.catalog.Permit;
import dev.holter.cli.model.BlockingCall;
import dev.holter.cli.model.Report;
import dev.holter.cli.model.Verdict;
import dev.holter.source.Frame;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What somebody permitted, or a framework does of its own accord, is no finding. */
class PermitsTest {

  private final MadeProcess made = new MadeProcess();

  @Test
  void permits_callTheyCover_isNoFindingAndTheUnusedIsTold() {
    made.turns(1, 5);
    made.call(STEADY, 1, "file.read", 4, APP);
    made.total("file.read", 1, 4, 1);
    made.permits(
        new Permit("file.*", "com.acme.App", "small", null),
        new Permit("dns.*", "com.acme.*", "never there", null),
        new Permit("file.read", "*", "over", LocalDate.parse("1969-01-01")));

    Report r = made.report();

    assertThat(r.verdict()).isEqualTo(Verdict.HEALTHY);
    assertThat(r.findings()).isEmpty();
    assertThat(r.blockingCalls()).extracting(BlockingCall::permitted).containsExactly(true);
    assertThat(r.permits())
        .extracting(p -> p.reason() + " " + p.matched() + " " + p.expired())
        .containsExactly("small true false", "never there false false", "over false true");
  }

  @Test
  void permitted_callInAStallOfAnotherCause_excusesNothing() {
    made.turns(1, 100);
    made.stalls.add(made.stall(STEADY, 100, 0, null));
    made.sample(1, 20, "com.acme.App.compute(App.java:3)");
    made.sample(1, 40, "com.acme.App.compute(App.java:3)");
    made.permittedCall(STEADY, 1, "file.read", 2);

    assertThat(made.report().verdict()).isNotEqualTo(Verdict.HEALTHY);
  }

  @Test
  void permitted_callThatHeldTheLoop_isNotTheLoopsOwn() {
    made.turns(1, 100);
    made.stalls.add(made.stall(STEADY, 100, 90, "file.read"));
    made.permittedCall(STEADY, 1, "file.read", 90);

    assertThat(made.report().verdict()).isEqualTo(Verdict.HEALTHY);
  }

  @Test
  void permits_stallTheyCover_isNotTheLoopsOwn() {
    made.turns(1, 100);
    made.guarded(STEADY, 100, "file.read", 90);
    made.permits(new Permit("file.read", "com.acme.App#serve", "agreed", null));

    Report r = made.report();

    assertThat(r.verdict()).isEqualTo(Verdict.HEALTHY);
    assertThat(r.permits().get(0).stalls()).isEqualTo(1);
  }

  @Test
  void benign_frameworksOwnWait_isNoFindingAndItsReasonIsTold() {
    made.turns(1, 5);
    made.call(
        STEADY,
        1,
        "random.bytes",
        2,
        Frame.parse(
            "java.security.SecureRandom.nextBytes(S.java:1)\n"
                + "sun.security.ssl.ClientHello.make(C.java:1)\ncom.acme.App.serve(App.java:9)"));
    made.total("random.bytes", 1, 2, 1);

    Report r = made.report();

    assertThat(r.findings()).isEmpty();
    assertThat(r.permits()).singleElement().matches(p -> p.shipped() && p.calls() == 1);
  }

  @Test
  void monitor_ofTheRecorderThatStarts_isNoFindingAndItsReasonIsTold() {
    made.turns(1, 100);
    made.stalls.add(made.stall(START_UP, 100, 0, null));
    made.monitor(
        START_UP,
        95,
        Frame.parse(
            "jdk.jfr.internal.MetadataRepository.register(M.java:1)\n"
                + "io.netty.buffer.AllocateChunkEvent.<clinit>(A.java)\n"
                + "io.netty.buffer.AdaptivePoolingAllocator.allocate(A.java:2)\n"
                + "com.acme.App.serve(App.java:9)"));

    Report r = made.report();

    assertThat(r.findings()).isEmpty();
    assertThat(r.permits()).singleElement().matches(p -> p.shipped() && p.stalls() == 1);
  }
}
