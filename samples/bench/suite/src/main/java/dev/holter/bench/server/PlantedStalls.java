/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.bench.server;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.io.IOException;
import java.time.Instant;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Vert.x loop that stalls at random times for a millisecond to five seconds, and says when and
 * for how long: {@code planted START NANOS}, in nanoseconds since 1970. Says as well what Vert.x's
 * own checker logs, {@code vertx TIME MILLIS STACK}, and by how much a thread overslept that does
 * nothing but sleep, {@code sleeper START NANOS}.
 *
 * <p>A third of the stalls compute, a third sleep, and in a third the whole process is stopped.
 * Arguments: stalls, seed, and milliseconds after which the checker warns, or 0 as delivered.
 */
public final class PlantedStalls {

  private static final long SHORTEST = 1_000_000;
  private static final double LONGEST_BY_SHORTEST = 5_000;

  /** A shell needs some milliseconds to stop a process. */
  private static final long SHORTEST_STOP = 20_000_000;

  private static final int SHORTEST_PAUSE_MILLIS = 50;
  private static final int PAUSES_MILLIS = 350;

  /** A recording begins within a second. */
  private static final int START_MILLIS = 3_000;

  private static final Pattern BLOCKED = Pattern.compile("has been blocked for (\\d+) ms");

  private static final long EPOCH = epochNanos(Instant.now()) - System.nanoTime();

  private final Vertx vertx;
  private final Random random;
  private final CountDownLatch left;
  private double unused;

  private PlantedStalls(Vertx vertx, int stalls, long seed) {
    this.vertx = vertx;
    random = new Random(seed);
    left = new CountDownLatch(stalls);
  }

  /** Stalls as often as it is told. */
  public static void main(String[] args) throws Exception {
    VertxOptions options = new VertxOptions().setEventLoopPoolSize(1);
    int check = Integer.parseInt(args[2]);
    if (check > 0) {
      options
          .setBlockedThreadCheckInterval(check)
          .setBlockedThreadCheckIntervalUnit(TimeUnit.MILLISECONDS)
          .setMaxEventLoopExecuteTime(check)
          .setMaxEventLoopExecuteTimeUnit(TimeUnit.MILLISECONDS)
          .setWarningExceptionTime(check)
          .setWarningExceptionTimeUnit(TimeUnit.MILLISECONDS);
    }
    listen();
    Vertx vertx = Vertx.vertx(options);
    Thread sleeper = new Thread(PlantedStalls::sleep, "sleeper");
    sleeper.setDaemon(true);
    sleeper.start();
    PlantedStalls planted =
        new PlantedStalls(vertx, Integer.parseInt(args[0]), Long.parseLong(args[1]));
    vertx.setTimer(START_MILLIS, timer -> planted.next());
    planted.left.await();
    // what is logged about the last one
    Thread.sleep(PAUSES_MILLIS);
    System.exit(0);
  }

  private void next() {
    int pause = SHORTEST_PAUSE_MILLIS + random.nextInt(PAUSES_MILLIS);
    vertx.setTimer(
        pause,
        timer -> {
          long nanos =
              (long) (SHORTEST * Math.exp(random.nextDouble() * Math.log(LONGEST_BY_SHORTEST)));
          long start = System.nanoTime();
          stall(start, nanos, random.nextInt(3));
          long end = System.nanoTime();
          System.out.println("planted " + (EPOCH + start) + " " + (end - start));
          left.countDown();
          if (left.getCount() > 0) {
            next();
          }
        });
  }

  private void stall(long start, long nanos, int kind) {
    try {
      if (kind == 0) {
        Thread.sleep(nanos / 1_000_000, (int) (nanos % 1_000_000));
      } else if (kind == 1 && nanos >= SHORTEST_STOP) {
        stop(nanos);
      } else {
        compute(start + nanos);
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The loop waits for it, so that a turn runs all the while. */
  private static void stop(long nanos) throws InterruptedException {
    String seconds = Double.toString(nanos / 1e9);
    String pid = Long.toString(ProcessHandle.current().pid());
    try {
      new ProcessBuilder("sh", "-c", "kill -STOP $0; sleep $1; kill -CONT $0", pid, seconds)
          .start()
          .waitFor();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private void compute(long end) {
    while (System.nanoTime() < end) {
      for (int i = 0; i < 1_000; i++) {
        unused += Math.sqrt(i);
      }
    }
  }

  private static void sleep() {
    while (true) {
      long start = System.nanoTime();
      try {
        Thread.sleep(1);
      } catch (InterruptedException e) {
        return;
      }
      long over = System.nanoTime() - start - 1_000_000;
      if (over >= SHORTEST) {
        System.out.println("sleeper " + (EPOCH + start) + " " + over);
      }
    }
  }

  /** Vert.x logs to the JDK's logging where there is no other. */
  private static void listen() {
    Handler handler =
        new Handler() {
          @Override
          public void publish(LogRecord logged) {
            Matcher blocked = BLOCKED.matcher(logged.getMessage());
            if (blocked.find()) {
              System.out.println(
                  "vertx "
                      + (EPOCH + System.nanoTime())
                      + " "
                      + blocked.group(1)
                      + " "
                      + (logged.getThrown() != null));
            }
          }

          @Override
          public void flush() {
            // nothing is kept
          }

          @Override
          public void close() {
            // nothing is open
          }
        };
    Logger root = Logger.getLogger("");
    for (Handler other : root.getHandlers()) {
      root.removeHandler(other);
    }
    root.addHandler(handler);
  }

  private static long epochNanos(Instant time) {
    return time.getEpochSecond() * 1_000_000_000L + time.getNano();
  }
}
