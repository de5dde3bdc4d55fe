/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.bench.run;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.HdrHistogram.Histogram;

/** The benchmarks' own load generator, a process that lives as long as the measuring does. */
public final class LoadProcess implements AutoCloseable {

  private final Program program;

  /** Starts it. */
  public LoadProcess(Places places, Jdk jdk, Path work) {
    program =
        new Program(
            List.of(
                jdk.tool("java"),
                "-Xms256m",
                "-Xmx256m",
                "-cp",
                places.servers(),
                "dev.holter.bench.load.LoadProgram"),
            work,
            work.resolve("load.err"));
    program.await("ready");
  }

  /**
   * Gives load and returns once all requests are answered.
   *
   * @param rate requests a second, or 0 for as many as it takes
   */
  public Timed load(String way, int port, int rate, long millis, int connections, int window) {
    program.tell(way + " " + port + " " + rate + " " + millis + " " + connections + " " + window);
    String[] words = program.await("done").split(" ");
    Load.Answer answer = new Load.Answer(Long.parseLong(words[0]), Long.parseLong(words[1]));
    return new Timed(answer, Stream.of(words[2].split(",")).map(LoadProcess::histogram).toList());
  }

  private static Histogram histogram(String encoded) {
    return Histogram.decodeFromByteBuffer(ByteBuffer.wrap(Base64.getDecoder().decode(encoded)), 1);
  }

  @Override
  public void close() {
    program.close();
  }

  /**
   * How many requests, and how long after they were due each was answered, in nanoseconds: those of
   * each tenth of a second together, or of all at rate 0.
   */
  public record Timed(Load.Answer answer, List<Histogram> nanos) {}
}
