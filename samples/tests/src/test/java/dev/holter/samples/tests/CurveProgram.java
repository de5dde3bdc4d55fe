/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.tests;

import com.sun.management.OperatingSystemMXBean;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.channels.Pipe;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/**
 * One point of a curve: so much of one thing, and the CPU time of the process for each unit of it.
 *
 * <p>Arguments: the thing, how much of it, for how many seconds. Says {@code UNITS NANOS}, from
 * after a while in which the JVM has settled.
 */
final class CurveProgram {

  private static final long SECOND = 1_000_000_000L;
  private static final long TICK_MILLIS = 1;
  private static final long STALL_MILLIS = 25;
  private static final int BYTES_A_TICK = 20;

  private interface Work {

    /** Does some, and returns how many units it was. */
    long some() throws Exception;
  }

  private CurveProgram() {}

  public static void main(String[] args) throws Exception {
    int much = Integer.parseInt(args[1]);
    long seconds = Long.parseLong(args[2]);
    try (Selector selector = Selector.open()) {
      Work work =
          switch (args[0]) {
            case "turns" -> paced(much, selector, selector::selectNow);
            case "calls" -> paced(much, selector, new File("/")::exists);
            case "depth" -> () -> stall(much, selector);
            case "classes" -> new Classes()::load;
            case "connections" -> connections(much, selector);
            default -> throw new IllegalArgumentException(args[0]);
          };
      awaitRecording();
      if (args[0].equals("classes")) {
        // a class is loaded once: the first ones settle the JVM
        measure(work, 2_000, Long.MAX_VALUE);
        measure(work, much, Long.MAX_VALUE).print();
      } else {
        measure(work, Long.MAX_VALUE, 2 * SECOND);
        measure(work, Long.MAX_VALUE, seconds * SECOND).print();
      }
    }
    System.exit(0);
  }

  /** Where Holter is on: what it takes to start is another page's subject. */
  private static void awaitRecording() throws InterruptedException {
    while (System.getProperty("holter.since") != null
        && System.getProperty("holter.recording") == null) {
      Thread.sleep(TICK_MILLIS);
    }
  }

  private record Measured(long units, long nanos) {
    void print() {
      System.out.println(units + " " + nanos);
    }
  }

  private static Measured measure(Work work, long units, long nanos) throws Exception {
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    long start = System.nanoTime();
    long cpu = system.getProcessCpuTime();
    long done = 0;
    while (done < units && System.nanoTime() - start < nanos) {
      done += work.some();
    }
    return new Measured(done, system.getProcessCpuTime() - cpu);
  }

  private interface Unit {
    Object run() throws IOException;
  }

  /** So many a second, in turns a millisecond apart or more. */
  private static Work paced(int aSecond, Selector selector, Unit unit) {
    long start = System.nanoTime();
    long[] done = new long[1];
    return () -> {
      selector.select(Math.max(TICK_MILLIS, 1_000 / aSecond));
      long due = (System.nanoTime() - start) * aSecond / SECOND - done[0];
      // what a slow machine cannot do is not made up for
      long now = Math.min(due, Math.max(1, aSecond / 50));
      for (long i = 0; i < now; i++) {
        unit.run();
      }
      done[0] += due;
      return now;
    };
  }

  private static long stall(int depth, Selector selector) throws Exception {
    selector.select(TICK_MILLIS);
    sleep(depth);
    return 1;
  }

  private static void sleep(int depth) throws InterruptedException {
    if (depth > 0) {
      sleep(depth - 1);
    } else {
      Thread.sleep(STALL_MILLIS);
    }
  }

  /** Bytes that come in on some of so many pipes. */
  private static Work connections(int pipes, Selector selector) throws IOException {
    List<Pipe> all = new ArrayList<>();
    for (int i = 0; i < pipes; i++) {
      Pipe pipe = Pipe.open();
      pipe.source().configureBlocking(false).register(selector, SelectionKey.OP_READ);
      all.add(pipe);
    }
    Thread writer = new Thread(() -> write(all), "writer");
    writer.setDaemon(true);
    writer.start();
    ByteBuffer buffer = ByteBuffer.allocateDirect(BYTES_A_TICK);
    return () -> {
      selector.select();
      long read = 0;
      for (SelectionKey key : selector.selectedKeys()) {
        buffer.clear();
        read += ((Pipe.SourceChannel) key.channel()).read(buffer);
      }
      selector.selectedKeys().clear();
      return read;
    };
  }

  private static void write(List<Pipe> pipes) {
    ByteBuffer one = ByteBuffer.allocateDirect(1);
    try {
      while (true) {
        for (int i = 0; i < BYTES_A_TICK; i++) {
          one.clear();
          pipes.get(ThreadLocalRandom.current().nextInt(pipes.size())).sink().write(one);
        }
        Thread.sleep(TICK_MILLIS);
      }
    } catch (IOException | InterruptedException e) {
      // the program ends
    }
  }

  /** Loads a class anew and anew, each time under another name. */
  private static final class Classes extends ClassLoader {

    private static final String NAME = "CurveClass0000000";
    private final String file;
    private int loaded;

    Classes() throws IOException {
      super(CurveProgram.class.getClassLoader());
      try (InputStream in = CurveProgram.class.getResourceAsStream(NAME + ".class")) {
        file = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
      }
    }

    long load() {
      String name = String.format("CurveClass%07d", ++loaded);
      byte[] named = file.replace(NAME, name).getBytes(StandardCharsets.ISO_8859_1);
      defineClass(null, named, 0, named.length);
      return 1;
    }
  }
}
