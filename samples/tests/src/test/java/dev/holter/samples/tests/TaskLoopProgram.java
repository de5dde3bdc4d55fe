/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.tests;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Pipe;
import java.nio.channels.Selector;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import jdk.jfr.FlightRecorder;
import jdk.jfr.RecordingState;

/** A selector loop that is given one blocking task after the other, each several times. */
final class TaskLoopProgram {

  private static final int TIMES = 3;
  private static final int POLLS_OF_A_LOOP = 3;

  /** What only a rule of the user's own can name. */
  static final class Legacy {
    static int call(String what) {
      int sum = 0;
      for (int i = 0; i < 1000; i++) {
        sum += what.hashCode() * i;
      }
      return sum;
    }
  }

  private final Selector selector = Selector.open();
  private final ConcurrentLinkedQueue<Runnable> tasks = new ConcurrentLinkedQueue<>();

  private TaskLoopProgram() throws IOException {}

  public static void main(String[] args) throws Exception {
    Path folder = Path.of(args[0]);
    Path file = Files.writeString(folder.resolve("read-me"), "text");
    TaskLoopProgram loop = new TaskLoopProgram();
    Thread thread = new Thread(loop::run, "task-loop");
    thread.setDaemon(true);
    thread.start();
    String when = args.length > 1 ? args[1] : "";
    if (when.equals("recorded")) {
      awaitRecording();
    }
    for (int i = 0; i < POLLS_OF_A_LOOP; i++) {
      loop.run("nothing", () -> null);
    }
    Pipe pipe = Pipe.open();
    pipe.source().configureBlocking(false);
    for (int i = 0; i < TIMES; i++) {
      loop.run("glance", () -> pipe.source().read(ByteBuffer.allocate(1)));
      loop.run("read", () -> Files.readString(file));
      loop.run("write", () -> Files.writeString(folder.resolve("written"), "text"));
      loop.run("sleep", () -> sleep(30));
      loop.run("legacy", () -> Legacy.call("x"));
    }
    if (when.equals("early")) {
      awaitRecording();
    }
  }

  /** JFR takes longer to start than this program to end. */
  static void awaitRecording() throws InterruptedException {
    while (!FlightRecorder.isInitialized() || !recording()) {
      Thread.sleep(1);
    }
  }

  private static boolean recording() {
    return FlightRecorder.getFlightRecorder().getRecordings().stream()
        .anyMatch(r -> r.getState() == RecordingState.RUNNING);
  }

  private static Object sleep(long millis) throws InterruptedException {
    Thread.sleep(millis);
    return null;
  }

  private void run() {
    try {
      while (true) {
        selector.select(20);
        Runnable task = tasks.poll(); // one a turn: by its third poll the loop is known
        if (task != null) {
          task.run();
        }
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private void run(String name, Callable<Object> work) throws InterruptedException {
    CountDownLatch done = new CountDownLatch(1);
    tasks.add(
        () -> {
          try {
            work.call();
            System.out.println("done " + name);
          } catch (Throwable e) { // an error is what mode=fail throws
            System.out.println("threw " + name + " " + e.getClass().getName());
          } finally {
            done.countDown();
          }
        });
    selector.wakeup();
    done.await();
  }
}
