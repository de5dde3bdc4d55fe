/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.diagnose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holter.cli.model.Cause;
import dev.holter.cli.model.Confidence;
import dev.holter.source.Frame;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** What is said of a stall beside its cause: which rule, whose code, who held what. */
class JudgementTest {

  private static final String COMPUTE = "com.acme.App.compute(App.java:3)";
  private static final String OTHER = "com.acme.Other.compute(Other.java:3)";
  private static final String OPEN = "java.io.FileInputStream.open0(Native Method)";

  @Test
  void judge_guardedCall_namesRuleDetailAndStackOfLongest() {
    Judgement j = CauseRules.judge(stall().call("dns.lookup", 2).guarded("file.read", 80).build());

    assertThat(j.rule()).isEqualTo("file.read");
    assertThat(j.detail()).isEqualTo("/etc/hosts");
    assertThat(j.stack()).hasSize(1);
  }

  @Test
  void judge_mainRuleThatLeftNoEvent_namesNoOtherCall() {
    Judgement j =
        CauseRules.judge(
            stall()
                .call("dns.lookup", 2)
                .unrecorded("file.read", 90)
                .sample("RUNNABLE", COMPUTE)
                .build());

    assertThat(j.rule()).isEqualTo("file.read");
    assertThat(j.detail()).isNull();
    assertThat(j.explanation()).doesNotContain("dns.lookup");
  }

  @Test
  void judge_locksOneAfterTheOther_namesTheOwnerOfThatWhichTookLongest() {
    Judgement j =
        CauseRules.judge(
            stall()
                .sampleOfLock(20, "com.acme.Brief@1", "worker-1", COMPUTE)
                .sampleOfLock(40, "com.acme.Long@2", "worker-2", COMPUTE)
                .sampleOfLock(80, "com.acme.Long@2", "worker-2", COMPUTE)
                .build());

    assertThat(j.explanation()).contains("com.acme.Long@2", "worker-2").doesNotContain("worker-1");
  }

  @Test
  void judge_heldUpProcess_blamesNoCode() {
    Judgement j = CauseRules.judge(stall().clocks(10, 80, 95).sample("RUNNABLE", COMPUTE).build());

    assertThat(j.stack()).isEmpty();
  }

  @Test
  void judge_sampleAtTheCallersLine_countsForWhatIsCalledThere() {
    String caller = "com.acme.App.handle(App.java:7)";
    String whoComputes = COMPUTE + "\n" + caller;

    Judgement j =
        CauseRules.judge(
            stall().sample("RUNNABLE", whoComputes).sample("RUNNABLE", caller).build());

    assertThat(j.confidence()).isEqualTo(Confidence.SAMPLED);
    assertThat(j.stack()).hasSize(2);
  }

  @Test
  void judge_congestion_namesTheUnitRatherThanTheDispatch() {
    String dispatch =
        "io.netty.util.concurrent.AbstractEventExecutor.runTask(AbstractEventExecutor.java:1)";

    Judgement j =
        CauseRules.judge(
            stall()
                .units(500, 0)
                .sample("RUNNABLE", COMPUTE, dispatch)
                .sample("RUNNABLE", dispatch)
                .sample("RUNNABLE", dispatch)
                .build());

    assertThat(j.cause()).isEqualTo(Cause.CONGESTION);
    assertThat(j.stack()).hasSize(2);
  }

  @Test
  void judge_computingInManyPlacesOfALibrary_namesWhatCalledThemAll() {
    String parse = "com.acme.Json.parse(Json.java:7)";
    String loop = "com.acme.Server.run(Server.java:1)";

    Judgement j =
        CauseRules.judge(
            stall()
                .clocks(90, 1, 95)
                .sample(
                    "RUNNABLE", "org.parse.A.a(A.java:1)", "org.parse.B.b(B.java:1)", parse, loop)
                .sample(
                    "RUNNABLE", "org.parse.C.c(C.java:1)", "org.parse.B.b(B.java:2)", parse, loop)
                .sample("RUNNABLE", "org.parse.D.d(D.java:1)", parse, loop)
                .build());

    assertThat(j.confidence()).isEqualTo(Confidence.SAMPLED);
    assertThat(j.stack()).extracting(Frame::type).startsWith("com.acme.Json");
    assertThat(j.explanation()).contains("3 of 3 samples share");
  }

  @Test
  void judge_twoHandlersOfOneLoop_isNotTheLoopItself() {
    String loop = "com.acme.Server.run(Server.java:1)";

    Judgement j =
        CauseRules.judge(
            stall()
                .clocks(90, 1, 95)
                .sample("RUNNABLE", COMPUTE, loop)
                .sample("RUNNABLE", OTHER, loop)
                .build());

    assertThat(j.confidence()).isEqualTo(Confidence.INFERRED);
    assertThat(j.explanation()).contains("1 of 2 samples");
  }

  @Test
  void judge_nativeThatWaitsCalledFromTwoPlaces_keepsItsRule() {
    String serve = "com.acme.App.serve(App.java:1)";

    Judgement j =
        CauseRules.judge(
            stall()
                .clocks(2, 0, 95)
                .sample("RUNNABLE", OPEN, COMPUTE, serve)
                .sample("RUNNABLE", OPEN, OTHER, serve)
                .build());

    assertThat(j.rule()).isEqualTo("file.open");
    assertThat(j.explanation()).contains("java.io.FileInputStream#open0");
  }

  @Test
  void judge_stackCutBeforeItsCaller_hasNoVoteBesideOthers() {
    String[] deep = new String[64];
    Arrays.fill(deep, "java.util.ArrayList.hashCode(ArrayList.java:1)");

    Judgement j =
        CauseRules.judge(
            stall()
                .clocks(90, 1, 95)
                .sample("RUNNABLE", deep)
                .sample("RUNNABLE", deep)
                .sample("RUNNABLE", "java.util.ArrayList.hashCode(ArrayList.java:1)", COMPUTE)
                .build());

    assertThat(j.stack()).extracting(Frame::type).contains("com.acme.App");
  }

  @Test
  void judge_waitInANativeOfNoRule_saysWhereItWaited() {
    String start = "java.lang.Thread.start0(Native Method)";

    Judgement j =
        CauseRules.judge(
            stall()
                .clocks(2, 1, 95)
                .sample("RUNNABLE", start, COMPUTE)
                .sample("RUNNABLE", start, COMPUTE)
                .build());

    assertThat(j.cause()).isEqualTo(Cause.UNKNOWN);
    assertThat(j.explanation()).startsWith("2 of 2 samples stand in java.lang.Thread#start0");
  }

  @Test
  void judge_kernelComputes_namesWhoAskedItTo() {
    Judgement j =
        CauseRules.judge(stall().clocks(90, 1, 95).sample("RUNNABLE", OPEN, COMPUTE).build());

    assertThat(j.cause()).isEqualTo(Cause.CPU);
    assertThat(j.stack()).isNotEmpty();
  }

  @Test
  void judge_monitorOfAThreadWithoutAName_saysSo() {
    Judgement j = CauseRules.judge(stall().lockOf("").build());

    assertThat(j.explanation()).endsWith("held by a virtual thread without a name.");
  }

  @Test
  void judge_waitForAnotherThreadsClass_namesThatThread() {
    Judgement j = CauseRules.judge(stall().intArrayWait(5, 95, COMPUTE).build());

    assertThat(j.explanation())
        .isEqualTo(
            "It waited 90 ms of 100 ms for a class that another thread (warm-up) was initialising.");
  }

  @Test
  void judge_lock_namesOwner() {
    Judgement j = CauseRules.judge(stall().sample("BLOCKED", COMPUTE).build());

    assertThat(j.explanation()).contains("com.acme.Cache@1").contains("writer-1");
  }

  @Test
  void judge_droppedSamples_saysWhyUnknown() {
    assertThat(CauseRules.judge(stall().dropped().build()).explanation())
        .contains("watchdog was late");
  }

  static EvidenceOf stall() {
    return new EvidenceOf();
  }
}
