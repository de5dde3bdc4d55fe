/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.bench.load;

import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.HdrHistogram.Histogram;

/**
 * Gives load to one server after the other, as lines on stdin say: {@code WAY PORT RATE MILLIS
 * CONNECTIONS WINDOW}. The way is a path of HTTP, {@code grpc-unary} or {@code grpc-stream}. At
 * rate 0 as many requests are on their way on each connection as the window says; else so many
 * begin in a second, when they are due and no later, answered or not, and their times count from
 * when they were due.
 */
public final class LoadProgram {

  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(20);

  private final EventLoopGroup loops =
      new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());

  private LoadProgram() {}

  /**
   * Answers each line with one: {@code done REQUESTS NANOS HISTOGRAM[,HISTOGRAM...]}, at a rate one
   * for each tenth of a second.
   */
  public static void main(String[] args) throws Exception {
    LoadProgram program = new LoadProgram();
    System.out.println("ready now");
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      System.out.println("done " + program.load(line.split(" ")));
    }
    System.exit(0);
  }

  private String load(String[] words) throws InterruptedException {
    int port = Integer.parseInt(words[1]);
    int rate = Integer.parseInt(words[2]);
    long nanos = TimeUnit.MILLISECONDS.toNanos(Long.parseLong(words[3]));
    int connections = Integer.parseInt(words[4]);
    int window = Integer.parseInt(words[5]);
    Answers answers = new Answers(rate == 0, rate == 0 ? 1 : (int) (nanos / Answers.WINDOW));
    try (Asker asker = asker(words[0], port, connections, answers)) {
      long start = System.nanoTime();
      long asked =
          rate == 0
              ? saturate(asker, connections * window, start + nanos)
              : pace(asker, answers, rate, start, nanos);
      answers.end();
      await(asker, answers, asked);
      return answers.count()
          + " "
          + (System.nanoTime() - start)
          + " "
          + answers.windows().stream().map(LoadProgram::encoded).collect(Collectors.joining(","));
    }
  }

  private Asker asker(String way, int port, int connections, Answers answers) {
    return way.startsWith("/")
        ? new HttpAsker(port, way, connections, answers)
        : new GrpcAsker(port, way.equals("grpc-stream"), connections, loops, answers);
  }

  private static long saturate(Asker asker, int atOnce, long end) {
    for (int i = 0; i < atOnce; i++) {
      asker.ask(System.nanoTime());
    }
    while (System.nanoTime() < end) {
      asker.look();
    }
    return atOnce;
  }

  private static long pace(Asker asker, Answers answers, int rate, long start, long nanos) {
    answers.start(start);
    long asked = 0;
    long due = start;
    while (due < start + nanos) {
      if (System.nanoTime() >= due) {
        asker.ask(due);
        asked++;
        due = start + (long) (asked * 1e9 / rate);
      }
      asker.look();
    }
    return asked;
  }

  private static void await(Asker asker, Answers answers, long asked) {
    long end = System.nanoTime() + PATIENCE;
    while (answers.count() < asked + answers.repeated()) {
      asker.look();
      if (System.nanoTime() > end) {
        throw new IllegalStateException("requests were never answered");
      }
    }
  }

  private static String encoded(Histogram histogram) {
    ByteBuffer bytes = ByteBuffer.allocate(histogram.getNeededByteBufferCapacity());
    int length = histogram.encodeIntoByteBuffer(bytes);
    byte[] copy = new byte[length];
    bytes.flip().get(copy);
    return Base64.getEncoder().encodeToString(copy);
  }
}
