/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.bench.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A recording of a busy server that stalls now and then, as large as it is wanted. */
public final class ServiceRecording {

  private static final long MEGABYTE = 1024 * 1024;
  private static final long SLICE_MILLIS = 200;

  private ServiceRecording() {}

  /** Makes one where there is none yet. */
  public static Path of(Places places, Jdk jdk, int megabytes) {
    Path folder = places.bench("target/recordings");
    Path recording = folder.resolve("service-" + jdk.feature() + "-" + megabytes + "mb.jfr");
    if (Files.exists(recording)) {
      return recording;
    }
    System.err.println("bench: making " + recording);
    Path work = places.work("recording");
    Path repository = work.resolve("repository");
    try {
      Files.createDirectories(folder);
      Files.createDirectories(repository);
      try (LoadProcess load = new LoadProcess(places, jdk, places.work("load"));
          Program server =
              new Program(command(places, jdk, work), work, work.resolve("server.err"))) {
        int port = Integer.parseInt(server.await("port"));
        while (FolderSize.of(repository) < megabytes * MEGABYTE) {
          Scenario.NETTY.load(load, port, 0, SLICE_MILLIS);
        }
      }
      return Files.move(work.resolve("service.jfr"), recording);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> command(Places places, Jdk jdk, Path work) {
    return List.of(
        jdk.tool("java"),
        "-Xms256m",
        "-Xmx256m",
        // an event each two kilobytes allocated, so that a hundred megabytes take a minute, not a
        // day
        "-XX:TLABSize=2k",
        "-XX:-ResizeTLAB",
        "-XX:FlightRecorderOptions:repository=" + work.resolve("repository"),
        "-XX:StartFlightRecording:settings=profile,maxsize=4g,"
            + "jdk.ObjectAllocationInNewTLAB#enabled=true,filename="
            + work.resolve("service.jfr"),
        "-javaagent:" + places.agent(),
        "-cp",
        places.servers(),
        "dev.holter.bench.server.StallingNetty",
        "1");
  }
}
