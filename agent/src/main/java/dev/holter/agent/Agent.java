/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent;

import dev.holter.agent.call.CallReports;
import dev.holter.agent.call.CallWitness;
import dev.holter.agent.call.Calls;
import dev.holter.agent.call.Refusals;
import dev.holter.agent.label.FrameworkLabels;
import dev.holter.agent.label.Rehearsal;
import dev.holter.agent.loop.Journal;
import dev.holter.agent.loop.Labels;
import dev.holter.agent.loop.Polls;
import dev.holter.agent.loop.Registration;
import dev.holter.agent.loop.Rules;
import dev.holter.agent.record.CannotRecord;
import dev.holter.agent.record.Recordings;
import dev.holter.agent.watch.Sampler;
import dev.holter.agent.watch.Watchdog;
import dev.holter.agent.weave.Installation;
import dev.holter.agent.weave.RuleFilter;
import dev.holter.catalog.Globs;
import java.lang.instrument.Instrumentation;
import java.util.concurrent.atomic.AtomicBoolean;
import jdk.jfr.FlightRecorder;

/** The composition: reads the options, places the hooks, starts the watchdog and the recording. */
public final class Agent {

  private static final AtomicBoolean TOLD = new AtomicBoolean();

  // volatile: two -javaagent options may start us twice
  private static volatile boolean started;

  private final Options options;
  private final Instrumentation instrumentation;
  private final Inputs inputs;
  private final Installation installation;
  private final Recordings recordings;
  private Thread watchdog;
  private Notices notices;

  private Agent(Options options, Inputs inputs, Instrumentation instrumentation) {
    this.options = options;
    this.inputs = inputs;
    this.installation = new Installation(inputs.catalog(), new ByRule(new Globs(options.rules())));
    this.instrumentation = instrumentation;
    this.recordings = new Recordings(instrumentation);
  }

  /** Starts the agent, or says in one line why not. Called by {@link Premain} by name. */
  public static void start(String arguments, Instrumentation instrumentation) throws Exception {
    if (started) {
      Console.say("is already on; the second -javaagent is ignored");
      return;
    }
    Options options;
    Inputs inputs;
    try {
      options = Options.parse(arguments, System.getenv(Options.ENVIRONMENT));
      inputs = Inputs.of(options);
    } catch (IllegalArgumentException e) {
      Console.say(e.getMessage() + "; the program runs without Holter");
      return;
    }
    if (ModuleLayer.boot().findModule("jdk.jfr").isEmpty()
        || ModuleLayer.boot().findModule("java.management").isEmpty()) {
      Console.say(
          "needs the modules jdk.jfr and java.management, which this Java lacks;"
              + " the program runs without Holter");
      return;
    }
    started = true;
    new Agent(options, inputs, instrumentation).start();
  }

  private void start() throws Exception {
    Registration.configure(new LoopChoice(options.loops()), options.stall());
    guard();
    installation.install(instrumentation);
    Sampler sampler =
        new Sampler(recordings.stacks(), notices == null ? null : new StallNotices(notices));
    Watchdog dog = new Watchdog(options.stall(), sampler, new Chores());
    watchdog = daemon("holter-watchdog", dog);
    watchdog.setPriority(Thread.MAX_PRIORITY);
    Thread starter = daemon("holter-start", new Start());
    watchdog.start();
    starter.start();
    Runtime.getRuntime().addShutdownHook(new Thread(new Join(starter), "holter-shutdown"));
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
    Polls.tell(Calls.NESTED_POLL);
    Labels.by(new FrameworkLabels(options.details(), installation.coverage()));
  }

  private CallWitness witness() {
    if (options.mode().is(Mode.Kind.LOG)) {
      notices = new Notices(inputs.catalog(), options.stall());
      daemon("holter-log", notices).start();
    }
    boolean idle = options.mode().is(Mode.Kind.OBSERVE) && inputs.permits().all().isEmpty();
    return idle ? null : new Witness(inputs.permits(), notices);
  }

  private static Thread daemon(String name, Runnable work) {
    Thread t = new Thread(null, work, name, 0, false);
    t.setDaemon(true);
    return t;
  }

  /** The part that the application need not wait for. */
  private final class Start implements Runnable {
    @Override
    public void run() {
      try {
        SelfTest.run(installation.coverage());
        String where = "recording off";
        if (options.records()) {
          where =
              recordings.start(
                  Version.TEXT, options, inputs.permits(), installation.coverage(), watchdog);
        } else {
          Journal.giveUp();
        }
        new Rehearsal().run();
        sayOnce(Version.TEXT + " on: " + summary() + "; " + where);
        if (options.verbose()) {
          Console.say("options " + options);
          Console.say("hooked " + installation.coverage().onText().replace("\n", ", "));
        }
      } catch (Throwable t) {
        // JFR may fail in many ways (a full disk, a shutdown at once); the service goes on
        Journal.giveUp();
        if (t instanceof IllegalStateException && ending()) {
          tooLate();
        } else {
          String why = t instanceof CannotRecord ? t.getMessage() : Console.reason(t);
          sayOnce("does not record: " + why + "; the program runs on");
        }
      }
    }

    /** Whether the JVM has begun to shut down, when JFR cannot start any more. */
    private static boolean ending() {
      Thread hook = new Thread(null, null, "holter-asks", 0, false);
      try {
        Runtime.getRuntime().addShutdownHook(hook);
        Runtime.getRuntime().removeShutdownHook(hook);
        return false;
      } catch (IllegalStateException e) {
        return true;
      }
    }

    private String summary() {
      int degraded = installation.coverage().degradedHooks();
      String text = installation.coverage().hooks() + " hooks";
      if (degraded > 0) {
        text += ", " + degraded + " degraded (";
        text += installation.coverage().degradedText().replace("\n", "; ") + ")";
      }
      return text + ", stall " + Quantity.printDuration(options.stall());
    }
  }

  /** What Holter does about once a second. */
  private final class Chores implements Runnable {
    @Override
    public void run() {
      installation.settle(instrumentation);
      recordings.chores();
    }
  }

  /**
   * A program that ends while JFR still starts leaves a recording all the same, if JFR has begun to
   * and a loop has turned: for nothing, no exit is held up.
   */
  private record Join(Thread starter) implements Runnable {

    // a start that the JVM's own end has caught never comes back on 25
    private static final long PATIENCE = 1_000;

    @Override
    public void run() {
      try {
        if (FlightRecorder.isInitialized() && Registration.loops().length > 0) {
          starter.join(PATIENCE);
        }
        if (!Journal.on) {
          tooLate();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static void tooLate() {
    sayOnce("recorded nothing: the program ended before the recording began");
  }

  /** The one line that is always said, whichever thread knows first what became of the start. */
  private static void sayOnce(String line) {
    if (TOLD.compareAndSet(false, true)) {
      Console.say(line);
    }
  }

  private record ByRule(Globs globs) implements RuleFilter {
    @Override
    public boolean guards(String rule) {
      return rule.equals("class.load") || globs.matches(rule);
    }
  }
}
