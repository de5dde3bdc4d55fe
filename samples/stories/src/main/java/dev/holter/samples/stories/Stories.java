/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.stories;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import jdk.jfr.FlightRecorder;
import jdk.jfr.RecordingState;

/**
 * Acts one story out, and tells of each stall {@code stall NAME MS START} by a clock of its own.
 *
 * <p>Argument: its name; none for a list of them.
 */
public final class Stories {

  private static final long HEALTHY_MILLIS = 1000;

  private static final Map<String, Callable<Story>> ALL =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("healthy", Healthy::new),
              Map.entry("hot-loop", HotLoop::new),
              Map.entry("regex", Regex::new),
              Map.entry("monitor", Monitor::new),
              Map.entry("lock-chain", LockChain::new),
              Map.entry("deadlock", Deadlock::new),
              Map.entry("starved-pool", StarvedPool::new),
              Map.entry("full-gc", FullGc::new),
              Map.entry("many-tasks", ManyTasks::new),
              Map.entry("static-init", StaticInit::new),
              Map.entry("slow-loader", SlowLoader::new),
              Map.entry("starved-cpu", StarvedCpu::new),
              Map.entry("quota", Quota::new),
              Map.entry("stopped", Stopped::new),
              Map.entry("slow-file", SlowFile::new),
              Map.entry("safepoint", Safepoint::new),
              Map.entry("explicit-gc", ExplicitGc::new),
              Map.entry("mixed", Mixed::new),
              Map.entry("two-loops", TwoLoops::new),
              Map.entry("gc-inside", GcInside::new)));

  private Stories() {}

  /** Acts the story out. */
  public static void main(String[] args) throws Exception {
    Callable<Story> story = args.length == 0 ? null : ALL.get(args[0]);
    if (story == null) {
      ALL.keySet().forEach(System.out::println);
      return;
    }
    int exit = 0;
    try {
      act(args[0], story);
    } catch (Skip e) {
      System.out.println("skip " + args[0] + " " + e.getMessage());
    } catch (Exception e) {
      e.printStackTrace();
      exit = 1;
    }
    System.exit(exit); // what holds a lock for ever must not keep the program
  }

  private static void act(String name, Callable<Story> story) throws Exception {
    Loop loop = new Loop(name);
    awaitRecording();
    loop.turns(HEALTHY_MILLIS);
    story.call().tell(loop);
  }

  /** JFR takes longer to start than a story to begin. Without Holter there is none to wait for. */
  private static void awaitRecording() throws InterruptedException {
    boolean watched = ClassLoader.getSystemResource("dev/holter/event/StallEvent.class") != null;
    while (watched && (!FlightRecorder.isInitialized() || !recording())) {
      Thread.sleep(1);
    }
  }

  private static boolean recording() {
    return FlightRecorder.getFlightRecorder().getRecordings().stream()
        .anyMatch(r -> r.getState() == RecordingState.RUNNING);
  }
}
