/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.tests;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.channels.Selector;
import java.util.ArrayList;
import java.util.List;

/**
 * As much work for a watcher as a program can make: loops that stall in each of their turns, deep
 * down a stack, and one that makes guarded calls as fast as it is told to; then calm, with a stall
 * now and then. Says how many there were, and what CPU time the first part took.
 */
final class OverloadProgram {

  private static final long SECOND = 1_000_000_000L;
  private static final long STALL_MILLIS = 25;
  private static final int CALLS_A_TURN = 100;
  private static final int CALMLY = 9;
  private static final int CALM_DEPTH = 10;
  private static final long CALM_MILLIS = 1_000;

  private final int depth;
  private final long until;
  private int stalls;

  private OverloadProgram(int depth, long until) {
    this.depth = depth;
    this.until = until;
  }

  public static void main(String[] args) throws InterruptedException {
    int loops = Integer.parseInt(args[0]);
    int depth = Integer.parseInt(args[1]);
    int callsASecond = Integer.parseInt(args[2]);
    long until = System.nanoTime() + Long.parseLong(args[3]) * SECOND;
    List<OverloadProgram> programs = new ArrayList<>();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < loops; i++) {
      OverloadProgram p = new OverloadProgram(depth, until);
      programs.add(p);
      threads.add(new Thread(p::stallAlways, "overloaded-" + i));
    }
    threads.add(new Thread(() -> callAlways(callsASecond, until), "calling"));
    threads.forEach(Thread::start);
    for (Thread thread : threads) {
      thread.join();
    }
    System.out.println("stalls " + programs.stream().mapToInt(p -> p.stalls).sum());
    System.out.println("cpu-ms " + cpuMillis());

    Thread calm = new Thread(new OverloadProgram(CALM_DEPTH, until)::stallCalmly, "calm");
    calm.start();
    calm.join();
    System.out.println("calm " + CALMLY);
  }

  private static long cpuMillis() {
    var system = ManagementFactory.getOperatingSystemMXBean();
    return ((com.sun.management.OperatingSystemMXBean) system).getProcessCpuTime() / 1_000_000;
  }

  /** Each turn is a stall, and each stall a turn. */
  private void stallAlways() {
    try (Selector selector = Selector.open()) {
      while (System.nanoTime() < until) {
        selector.selectNow();
        deepDown(depth);
        stalls++;
      }
      selector.selectNow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void stallCalmly() {
    try (Selector selector = Selector.open()) {
      for (int i = 0; i < CALMLY; i++) {
        selector.select(CALM_MILLIS);
        deepDown(depth);
      }
      selector.selectNow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void deepDown(int frames) {
    if (frames > 0) {
      deepDown(frames - 1);
      return;
    }
    try {
      Thread.sleep(STALL_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void callAlways(int callsASecond, long until) {
    File folder = new File("/");
    long calls = 0;
    try (Selector selector = Selector.open()) {
      long start = System.nanoTime();
      while (System.nanoTime() < until) {
        long ahead = start + calls * SECOND / callsASecond - System.nanoTime();
        selector.select(Math.max(1, ahead / 1_000_000));
        for (int i = 0; i < CALLS_A_TURN; i++) {
          folder.exists();
        }
        calls += CALLS_A_TURN;
      }
      selector.selectNow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    System.out.println("calls " + calls);
  }
}
