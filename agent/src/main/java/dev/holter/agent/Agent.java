/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent;

import dev.holter.agent.call.CallReports;
import dev.holter.agent.call.CallWitness;
import dev.holter.agent.call.Calls;
import dev.holter.agent.call.Refusals;
import dev.holter.agent.label.FrameworkLabels;
import dev.holter.agent.loop.Account;
import dev.holter.agent.loop.Budget;
import dev.holter.agent.loop.Journal;
import dev.holter.agent.loop.Labels;
import dev.holter.agent.loop.NestedPoll;
import dev.holter.agent.loop.Polls;
import dev.holter.agent.loop.Registration;
import dev.holter.agent.loop.Rules;
import dev.holter.agent.record.Recordings;
import dev.holter.agent.watch.Sampler;
import dev.holter.agent.watch.Watchdog;
import dev.holter.agent.weave.Installation;
import dev.holter.agent.weave.RuleFilter;
import dev.holter.agent.wire.Wire;
import dev.holter.attach.Sheet;
import dev.holter.catalog.Globs;
import java.lang.instrument.Instrumentation;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** The composition: places the hooks, starts the watchdog and the recording, and ends them all. */
final class Agent {

  // JFR takes half a second; on a starved machine many times that
  private static final long PATIENCE = 60_000;

  private final Options options;
  private final Instrumentation instrumentation;
  private final boolean late;
  private final Inputs inputs;
  private final Installation installation;
  private final Recordings recordings;
  private final OverBudget overBudget;
  private Watchdog dog;
  private Thread watchdog;
  private Chores chores;
  private Thread chorer;
  private Notices notices;
  private Thread writer;
  private Start start;
  private Thread starter;
  private Thread join;
  private Thread doctor;

  /**
   * Prepares; nothing has changed yet.
   *
   * @param late whether the program runs already
   * @throws IllegalArgumentException with one line for the user: a file named is wrong
   */
  Agent(Options options, Instrumentation instrumentation, boolean late) {
    this.options = options;
    this.instrumentation = instrumentation;
    this.late = late;
    this.inputs = Inputs.of(options);
    this.installation =
        new Installation(inputs.catalog(), new ByRule(new Globs(options.rules())), options.wire());
    this.overBudget = new OverBudget(options.budget(), installation.coverage());
    this.recordings = new Recordings(instrumentation, options, late);
  }

  /** Starts all; who {@code recordsTo} hears of the recording when it has begun. */
  void start(Consumer<String> recordsTo) throws Exception {
    Journal.expect();
    countAnew();
    Budget.open(options.budget());
    Registration.open(new LoopChoice(options.loops()), options.stall());
    guard();
    installation.install(instrumentation, late);
    Sampler sampler =
        new Sampler(recordings.stacks(), notices == null ? null : new StallNotices(notices));
    dog = new Watchdog(options.stall(), sampler);
    watchdog = daemon("holter-watchdog", dog);
    watchdog.setPriority(Thread.MAX_PRIORITY);
    start = new Start(options, installation.coverage(), new Record(), recordsTo);
    starter = daemon("holter-start", start);
    chores = new Chores(new Chore());
    chorer = daemon("holter-chores", chores);
    watchdog.start();
    starter.start();
    chorer.start();
    DoctorVisit visit = options.doctor() ? new DoctorVisit(this::doctor) : null;
    if (visit != null) {
      doctor = daemon("holter-doctor", visit);
      doctor.start();
    }
    join = new Thread(new Join(starter, start, visit), "holter-shutdown");
    Runtime.getRuntime().addShutdownHook(join);
  }

  /** What is seen so far, and what not. */
  Sheet doctor() {
    return Doctor.look(Presence.status(), options, installation, instrumentation);
  }

  /** Waits for what {@link Start} does, and returns it. */
  Start awaitStart() throws InterruptedException {
    starter.join(PATIENCE);
    return start;
  }

  /**
   * Ends all, also what has only half started: the watchdog first, since turns whose end no hook
   * tells would seem to last for ever.
   *
   * @return what became of the recording
   */
  String stop() {
    if (join != null) {
      unhook(join);
    }
    end(starter);
    if (dog != null) {
      dog.stop();
      end(watchdog);
    }
    if (chores != null) {
      chores.stop(chorer);
      end(chorer);
    }
    installation.uninstall(instrumentation);
    String left = recordings.stop();
    interrupt(writer);
    interrupt(doctor);
    Registration.close();
    Calls.retire();
    Journal.close();
    return left;
  }

  private void guard() {
    String[] rules = installation.rules();
    Rules.define(rules);
    CallWitness witness = witness();
    CallReports reports =
        new CallReports(
            options.callThreshold(),
            inputs.reporting(rules),
            options.details(),
            recordings.sources(),
            witness);
    Refusals refusals =
        options.mode().is(Mode.Kind.FAIL)
            ? new Refusals(inputs.refused(rules, options.mode()), reports, witness)
            : null;
    Calls.define(installation.sites(), reports, refusals);
    boolean nested = new Globs(options.rules()).matches("net.select");
    Polls.tell(nested ? Calls.NESTED_POLL : NestedPoll.NONE);
    Wire.tell(options.details());
    Labels.by(new FrameworkLabels(options.details(), installation.coverage()));
  }

  private CallWitness witness() {
    if (options.mode().is(Mode.Kind.LOG)) {
      notices = new Notices(inputs.catalog(), options.stall());
      writer = daemon("holter-log", notices);
      writer.start();
    }
    boolean idle = options.mode().is(Mode.Kind.OBSERVE) && inputs.permits().all().isEmpty();
    return idle ? null : new Witness(inputs.permits(), notices);
  }

  /** Another attach may have counted before. */
  private static void countAnew() {
    Sampler.SUPPRESSED.set(0);
    CallReports.SUPPRESSED.set(0);
    Account.SUPPRESSED.set(0);
    Refusals.COUNT.set(0);
    Registration.UNTOLD.set(0);
  }

  private static Thread daemon(String name, Runnable work) {
    Thread t = new Thread(null, work, name, 0, false);
    t.setDaemon(true);
    return t;
  }

  private static void unhook(Thread atShutdown) {
    try {
      Runtime.getRuntime().removeShutdownHook(atShutdown);
    } catch (IllegalStateException e) {
      return; // the program ends right now
    }
  }

  private static void interrupt(Thread thread) {
    if (thread != null) {
      thread.interrupt();
    }
  }

  private static void end(Thread thread) {
    try {
      if (thread != null) {
        thread.join(PATIENCE);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private final class Record implements Callable<String> {
    @Override
    public String call() throws Exception {
      return recordings.start(
          Version.TEXT, inputs.permits(), installation.coverage(), List.of(watchdog, chorer));
    }
  }

  private final class Chore implements Runnable {
    @Override
    public void run() {
      installation.settle(instrumentation);
      recordings.chores();
      overBudget.look();
    }
  }

  private record ByRule(Globs globs) implements RuleFilter {
    @Override
    public boolean guards(String rule) {
      return rule.equals("class.load") || globs.matches(rule);
    }
  }
}
