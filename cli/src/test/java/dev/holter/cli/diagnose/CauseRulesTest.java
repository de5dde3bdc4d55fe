/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.diagnose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.holter.cli.model.Cause;
import dev.holter.cli.model.Confidence;
import dev.holter.cli.model.LifePhase;
import dev.holter.cli.model.fact.SpanFact.Kind;
import dev.holter.source.Table;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CauseRulesTest {

  private static final String COMPUTE = "com.acme.App.compute(App.java:3)";
  private static final String OTHER = "com.acme.Other.compute(Other.java:3)";
  private static final String CLINIT = "com.acme.App.<clinit>(App.java:1)";
  private static final String TEXT = "com.acme.Item.toString(Item.java:5)";
  private static final String LOG =
      "org.slf4j.helpers.MessageFormatter.format(MessageFormatter.java:9)";
  private static final String YIELD = "java.lang.Thread.yield(Native Method)";
  private static final String OPEN = "java.io.FileInputStream.open0(Native Method)";

  static EvidenceOf stall() {
    return new EvidenceOf();
  }

  static Stream<Arguments> stalls() {
    return Stream.of(
        of(
            "quota ran out around it",
            stall().throttled(60).sample("RUNNABLE", COMPUTE),
            Cause.NOT_SCHEDULED,
            Confidence.INFERRED),
        of(
            "quota ran out in a second in which a call was measured",
            stall().throttled(60).guarded("jdbc.execute", 95),
            Cause.BLOCKING_CALL,
            Confidence.PROVEN),
        of(
            "quota ran out but the thread ran",
            stall().throttled(60).clocks(90, -1, 95).sample("RUNNABLE", COMPUTE),
            Cause.CPU,
            Confidence.INFERRED),
        of("GC covers nearly all", stall().span(Kind.GC, 10, 95), Cause.GC, Confidence.PROVEN),
        of(
            "overlapping pauses count once",
            stall().span(Kind.GC, 0, 30).span(Kind.GC, 0, 30).sample("RUNNABLE", COMPUTE),
            Cause.CPU,
            Confidence.INFERRED),
        of(
            "GC outranks a guarded call",
            stall().span(Kind.GC, 0, 90).guarded("file.read", 95),
            Cause.GC,
            Confidence.PROVEN),
        of(
            "GC in a guarded call that would have stalled without it",
            stall().span(Kind.GC, 0, 60).guarded("file.read", 95),
            Cause.BLOCKING_CALL,
            Confidence.PROVEN),
        of("safepoint", stall().span(Kind.SAFEPOINT, 0, 85), Cause.SAFEPOINT, Confidence.PROVEN),
        of(
            "short of a CPU in a guarded call that would have stalled anyway",
            stall().clocks(40, 55, 95).guarded("tls.context", 95),
            Cause.BLOCKING_CALL,
            Confidence.PROVEN),
        of(
            "computing, half of the time without a CPU",
            stall().clocks(45, 48, 95).sample("RUNNABLE", COMPUTE).sample("RUNNABLE", COMPUTE),
            Cause.CPU,
            Confidence.SAMPLED),
        of(
            "no CPU, though the clocks were read late",
            stall().clocks(1, 95, 40).sample("RUNNABLE", COMPUTE),
            Cause.NOT_SCHEDULED,
            Confidence.PROVEN),
        of(
            "throttled around it, and in a monitor by the JDK's own event",
            stall().throttled(60).span(Kind.LOCK, 0, 90),
            Cause.LOCK,
            Confidence.PROVEN),
        of(
            "throttled around it, and blocked until the recording ended",
            stall().unended().throttled(60).sample("BLOCKED", COMPUTE),
            Cause.LOCK,
            Confidence.INFERRED),
        of(
            "computing, and stopped by the collector for half of it",
            stall()
                .clocks(42, 1, 95)
                .processLate(55)
                .span(Kind.GC, 20, 75)
                .sample("RUNNABLE", COMPUTE)
                .sample("RUNNABLE", COMPUTE),
            Cause.CPU,
            Confidence.SAMPLED),
        of(
            "waiting for the system, and stopped by the collector for half of it",
            stall().clocks(1, 0, 95).span(Kind.GC, 20, 75).sample("RUNNABLE", OPEN, COMPUTE),
            Cause.BLOCKING_CALL,
            Confidence.INFERRED),
        of(
            "computing, and off its CPU while a safepoint waited for it",
            stall()
                .clocks(50, 40, 90)
                .span(Kind.SAFEPOINT, 0, 40)
                .sample("RUNNABLE", COMPUTE)
                .sample("RUNNABLE", COMPUTE),
            Cause.CPU,
            Confidence.SAMPLED),
        of(
            "a safepoint of half a stall in a starved spell, and a call that blocked all of it",
            stall().starvedAround().span(Kind.SAFEPOINT, 0, 55).guarded("file.read", 95),
            Cause.BLOCKING_CALL,
            Confidence.PROVEN),
        of(
            "several loops and the control late together",
            stall().together().processLate(90),
            Cause.NOT_SCHEDULED,
            Confidence.INFERRED),
        of(
            "ready but not run",
            stall().clocks(10, 80, 95).sample("RUNNABLE", COMPUTE).sample("RUNNABLE", COMPUTE),
            Cause.NOT_SCHEDULED,
            Confidence.PROVEN),
        of(
            "ready but not run for a third",
            stall().clocks(60, 30, 95).sample("RUNNABLE", COMPUTE),
            Cause.CPU,
            Confidence.INFERRED),
        of(
            "clocks cover too little to blame the scheduler",
            stall().clocks(1, 18, 20).sample("RUNNABLE", COMPUTE).sample("RUNNABLE", COMPUTE),
            Cause.CPU,
            Confidence.SAMPLED),
        of(
            "a pause, and a moment's wait for a CPU after it",
            stall().clocks(1, 3, 4).span(Kind.GC, 2, 96),
            Cause.GC,
            Confidence.PROVEN),
        of(
            "a safepoint that takes long because nobody gets a CPU",
            stall().clocks(1, 70, 95).span(Kind.SAFEPOINT, 0, 84),
            Cause.NOT_SCHEDULED,
            Confidence.PROVEN),
        of(
            "starved and stopped by turns",
            stall().clocks(1, 56, 90).span(Kind.SAFEPOINT, 0, 60).sample("RUNNABLE", COMPUTE),
            Cause.NOT_SCHEDULED,
            Confidence.PROVEN),
        of(
            "a safepoint kept waiting by a machine without a CPU to spare",
            stall().processLate(95).processRunDelay(45).span(Kind.SAFEPOINT, 0, 95),
            Cause.NOT_SCHEDULED,
            Confidence.INFERRED),
        of(
            "a safepoint in a process whose loop waits for a CPU as it goes on",
            stall().clocks(0, 22, 24).span(Kind.SAFEPOINT, 0, 62),
            Cause.NOT_SCHEDULED,
            Confidence.INFERRED),
        of(
            "a safepoint in a spell without a CPU",
            stall().starvedAround().span(Kind.SAFEPOINT, 0, 85),
            Cause.NOT_SCHEDULED,
            Confidence.INFERRED),
        of(
            "neither ran nor was ready, and waited for a CPU all the same",
            stall().clocks(1, 8, 95).processLate(95),
            Cause.NOT_SCHEDULED,
            Confidence.INFERRED),
        of(
            "stood still while the watchdog waited for a CPU",
            stall().clocks(1, 2, 95).processLate(95).processRunDelay(40),
            Cause.NOT_SCHEDULED,
            Confidence.INFERRED),
        of(
            "hardly ran, and a single sample",
            stall().clocks(1, 25, 30).sample("RUNNABLE", COMPUTE),
            Cause.UNKNOWN,
            Confidence.UNKNOWN),
        of(
            "stopped as a whole",
            stall().clocks(1, 2, 95).processLate(95),
            Cause.SUSPENDED,
            Confidence.INFERRED),
        of(
            "stopped before the watchdog could read the clocks",
            stall().processLate(95).processRunDelay(3),
            Cause.SUSPENDED,
            Confidence.INFERRED),
        of(
            "the watchdog got no CPU either",
            stall().processLate(95).processRunDelay(90),
            Cause.NOT_SCHEDULED,
            Confidence.INFERRED),
        of(
            "guarded call",
            stall().guarded("file.read", 60),
            Cause.BLOCKING_CALL,
            Confidence.PROVEN),
        of(
            "guarded call of a fifth",
            stall().guarded("file.read", 20).sample("RUNNABLE", COMPUTE),
            Cause.CPU,
            Confidence.INFERRED),
        of(
            "guarded calls in mid-stall",
            stall().unended().call("thread.sleep", 70),
            Cause.BLOCKING_CALL,
            Confidence.PROVEN),
        of("class loads", stall().classLoads(30, 60), Cause.CLASS_INIT, Confidence.PROVEN),
        of(
            "guarded call outranks class loads",
            stall().classLoads(30, 60).guarded("file.read", 60),
            Cause.BLOCKING_CALL,
            Confidence.PROVEN),
        of(
            "samples in an initialiser",
            stall().sample("RUNNABLE", COMPUTE, CLINIT).sample("RUNNABLE", OTHER, CLINIT),
            Cause.CLASS_INIT,
            Confidence.SAMPLED),
        of(
            "many loads in a cold JVM",
            stall().at(LifePhase.START_UP).classLoads(40, 5).sample("RUNNABLE", COMPUTE),
            Cause.CLASS_INIT,
            Confidence.INFERRED),
        of(
            "many loads in a warm JVM",
            stall().classLoads(40, 5).sample("RUNNABLE", COMPUTE),
            Cause.CPU,
            Confidence.INFERRED),
        of(
            "waited for another loop's class",
            stall().at(LifePhase.START_UP).intArrayLock(5, 90),
            Cause.CLASS_INIT,
            Confidence.PROVEN),
        of(
            "waited for another loop's class in a warm JVM",
            stall().classLoads(2, 10).intArrayLock(15, 90),
            Cause.CLASS_INIT,
            Confidence.PROVEN),
        of(
            "waited for an array with no class in sight",
            stall().intArrayLock(5, 90),
            Cause.LOCK,
            Confidence.PROVEN),
        of(
            "waited until another thread had initialised a class",
            stall().at(LifePhase.START_UP).classLoads(3, 1).intArrayWait(5, 95, COMPUTE),
            Cause.WAIT,
            Confidence.PROVEN),
        of(
            "waited for another thread's class, among many of its own",
            stall().at(LifePhase.START_UP).classLoads(40, 1).intArrayWait(5, 95, COMPUTE),
            Cause.CLASS_INIT,
            Confidence.PROVEN),
        of(
            "many loads in a cold JVM, and far more CPU time in one place",
            stall()
                .at(LifePhase.START_UP)
                .classLoads(40, 5)
                .clocks(80, 1, 95)
                .sample("RUNNABLE", COMPUTE)
                .sample("RUNNABLE", COMPUTE),
            Cause.CPU,
            Confidence.SAMPLED),
        of(
            "many loads in a cold JVM, and far more CPU time in many places",
            stall()
                .at(LifePhase.START_UP)
                .classLoads(40, 5)
                .clocks(80, 1, 95)
                .sample("RUNNABLE", COMPUTE)
                .sample("RUNNABLE", OTHER),
            Cause.CLASS_INIT,
            Confidence.INFERRED),
        of(
            "waited on an array of the program's",
            stall().intArrayWait(5, 95, "java.lang.Object.wait(Native Method)", COMPUTE),
            Cause.WAIT,
            Confidence.PROVEN),
        of(
            "logs what takes long to be made into text",
            stall().guarded("log.append", 90).sample("RUNNABLE", TEXT, LOG, COMPUTE),
            Cause.CPU,
            Confidence.INFERRED),
        of(
            "logs, and its appender computes",
            stall().guarded("log.append", 90).sample("RUNNABLE", LOG, TEXT, COMPUTE),
            Cause.BLOCKING_CALL,
            Confidence.PROVEN),
        of(
            "logs, and waits for a lock in its text",
            stall().guarded("log.append", 90).sample("BLOCKED", TEXT, LOG, COMPUTE),
            Cause.BLOCKING_CALL,
            Confidence.PROVEN),
        of(
            "seen waiting for a class",
            stall().sampleOfClassLock(CLINIT, COMPUTE).sampleOfClassLock(CLINIT, COMPUTE),
            Cause.CLASS_INIT,
            Confidence.SAMPLED),
        of(
            "seen waiting for a class that is being linked",
            stall().at(LifePhase.START_UP).sampleOfClassLock(OTHER, COMPUTE),
            Cause.CLASS_INIT,
            Confidence.INFERRED),
        of(
            "seen waiting for an array that the program locks",
            stall().sampleOfClassLock(OTHER, COMPUTE).sampleOfClassLock(OTHER, COMPUTE),
            Cause.LOCK,
            Confidence.SAMPLED),
        of(
            "seen waiting for a lock that was gone, as classes come in",
            stall().at(LifePhase.START_UP).classLoads(2, 10).sampleOfPassingLock(COMPUTE),
            Cause.CLASS_INIT,
            Confidence.INFERRED),
        of(
            "seen waiting for a lock that was gone, and no class came in",
            stall().at(LifePhase.START_UP).sampleOfPassingLock(COMPUTE),
            Cause.LOCK,
            Confidence.INFERRED),
        of(
            "seen waiting for a lock that was gone",
            stall().sampleOfPassingLock(COMPUTE).sampleOfPassingLock(COMPUTE),
            Cause.LOCK,
            Confidence.SAMPLED),
        of("lock event", stall().span(Kind.LOCK, 0, 90), Cause.LOCK, Confidence.PROVEN),
        of(
            "blocked in all samples",
            stall().sample("BLOCKED", COMPUTE).sample("BLOCKED", COMPUTE),
            Cause.LOCK,
            Confidence.SAMPLED),
        of(
            "waiting in one sample",
            stall().sample("TIMED_WAITING", COMPUTE),
            Cause.WAIT,
            Confidence.INFERRED),
        of(
            "waiting in its only sample, and mostly computing by its clock",
            stall().clocks(55, 12, 95).sample("TIMED_WAITING", COMPUTE),
            Cause.CPU,
            Confidence.INFERRED),
        of(
            "blocked in its only sample, and mostly computing by its clock",
            stall().clocks(55, 12, 95).sample("BLOCKED", COMPUTE),
            Cause.CPU,
            Confidence.INFERRED),
        of(
            "parked",
            stall().span(Kind.PARK, 5, 90).sample("WAITING", COMPUTE),
            Cause.WAIT,
            Confidence.PROVEN),
        of(
            "unguarded native without CPU",
            stall().clocks(2, 0, 95).sample("RUNNABLE", OPEN, COMPUTE),
            Cause.BLOCKING_CALL,
            Confidence.INFERRED),
        of(
            "many short units",
            stall().units(50, 4).sample("RUNNABLE", COMPUTE),
            Cause.CONGESTION,
            Confidence.INFERRED),
        of(
            "many short units and a long one",
            stall().units(50, 45).sample("RUNNABLE", COMPUTE),
            Cause.CPU,
            Confidence.INFERRED),
        of(
            "many units of unknown length",
            stall().units(50, 0).sample("RUNNABLE", COMPUTE),
            Cause.CPU,
            Confidence.INFERRED),
        of(
            "computing",
            stall().clocks(90, 1, 95).sample("RUNNABLE", COMPUTE).sample("RUNNABLE", COMPUTE),
            Cause.CPU,
            Confidence.SAMPLED),
        of(
            "computing, samples disagree",
            stall().clocks(90, 1, 95).sample("RUNNABLE", COMPUTE).sample("RUNNABLE", OTHER),
            Cause.CPU,
            Confidence.INFERRED),
        of(
            "runnable without CPU is no computation",
            stall().clocks(3, 1, 95).sample("RUNNABLE", COMPUTE),
            Cause.UNKNOWN,
            Confidence.UNKNOWN),
        of(
            "computing, while a safepoint waited for it to come",
            stall().clocks(85, 5, 95).coming(0, 95).sample("RUNNABLE", COMPUTE),
            Cause.CPU,
            Confidence.INFERRED),
        of(
            "computing, while a safepoint waited for it and it for a CPU",
            stall().clocks(70, 25, 95).coming(0, 98).starvedAround(),
            Cause.CPU,
            Confidence.INFERRED),
        of(
            "somebody kept a safepoint waiting, and the clocks were not read in time",
            stall().coming(0, 95),
            Cause.SAFEPOINT,
            Confidence.INFERRED),
        of(
            "somebody else kept a safepoint waiting",
            stall().clocks(2, 1, 95).coming(0, 95),
            Cause.SAFEPOINT,
            Confidence.PROVEN),
        of(
            "a safepoint that the loop asked for",
            stall().clocks(2, 1, 95).span(Kind.SAFEPOINT, 2, 95).guarded("jvm.dump", 95),
            Cause.BLOCKING_CALL,
            Confidence.PROVEN),
        of(
            "a safepoint that the loop asked for, on a busy machine",
            stall().processRunDelay(45).span(Kind.SAFEPOINT, 2, 95).guarded("jvm.dump", 95),
            Cause.BLOCKING_CALL,
            Confidence.PROVEN),
        of(
            "gives its CPU away over and over",
            stall().clocks(5, 88, 95).sample("RUNNABLE", YIELD, COMPUTE),
            Cause.CPU,
            Confidence.INFERRED),
        of("nothing known", stall(), Cause.UNKNOWN, Confidence.UNKNOWN));
  }

  private static Arguments of(String name, EvidenceOf e, Cause cause, Confidence confidence) {
    return arguments(name, e, cause, confidence);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("stalls")
  void judge_evidence_namesCauseAndConfidence(
      String name, EvidenceOf evidence, Cause cause, Confidence confidence) {
    Judgement j = CauseRules.judge(evidence.build());

    assertThat(j.cause()).as(j.explanation()).isEqualTo(cause);
    assertThat(j.confidence()).as(j.explanation()).isEqualTo(confidence);
    assertThat(j.explanation()).endsWith(".");
  }

  @Test
  void advice_everyCauseAndNativeRule_isThere() {
    for (Cause cause : Cause.values()) {
      assertThat(AdviceCatalog.find(cause.id())).as(cause.id()).isPresent();
    }
    for (String line : Table.lines("/dev/holter/cli/natives.txt")) {
      assertThat(AdviceCatalog.find(line.split(" ")[0])).as(line).isPresent();
    }
  }
}
