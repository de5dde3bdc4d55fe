/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.record;

import dev.holter.agent.Options;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import jdk.jfr.Recording;

/** The recording Holter keeps itself: one file, or numbered ones at an interval. */
final class OwnRecording {

  private final Options options;
  private final Path file;
  private Recording current;
  private Thread rotation;
  private int number;

  /** Where the program runs already, nothing is written over: it may have been recorded before. */
  OwnRecording(Options options, boolean late) {
    this.options = options;
    String pid = Long.toString(ProcessHandle.current().pid());
    Path named = Path.of(options.recording().replace("%p", pid)).toAbsolutePath();
    this.file = late ? unused(named) : named;
  }

  /** The file, or the first of them. */
  Path file() {
    return options.rotate() == 0 ? file : numbered(1);
  }

  /** Prepares the first file; a folder that is not there is told here. */
  void open() throws IOException {
    current = recording();
  }

  void start() {
    current.start();
    if (options.rotate() > 0) {
      rotation = new Thread(null, this::rotate, "holter-rotate", 0, false);
      rotation.setDaemon(true);
      rotation.start();
    }
  }

  /**
   * Ends it, which writes its file.
   *
   * @return what there is now, for people
   */
  String stop() throws IOException {
    if (rotation != null) {
      rotation.interrupt();
      try {
        rotation.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    Path destination = current.getDestination();
    current.stop();
    current.close();
    // JFR only logs what went wrong as it wrote
    if (Files.notExists(destination) || Files.size(destination) == 0) {
      throw new IOException(destination + " is empty");
    }
    return "its recording is " + destination;
  }

  private void rotate() {
    try {
      while (true) {
        Thread.sleep(Duration.ofNanos(options.rotate()).toMillis());
        Recording next = recording();
        next.start(); // before the old one ends, so that nothing falls between
        current.stop();
        current.close();
        current = next;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException | IllegalStateException e) {
      // a full disk: the file at work goes on; a shutdown: it is written at exit
      System.err.println("holter: no longer rotates its recording: " + e);
    }
  }

  private Recording recording() throws IOException {
    Path destination = options.rotate() == 0 ? file : numbered(++number);
    Recording r = new Recording();
    r.setName("holter");
    r.setToDisk(true);
    if (options.maxSize() > 0) {
      r.setMaxSize(options.maxSize());
    }
    if (options.maxAge() > 0) {
      r.setMaxAge(Duration.ofNanos(options.maxAge()));
    }
    r.setDumpOnExit(true);
    r.setDestination(destination); // creates the file
    ownerOnly(destination, "rw-------");
    JdkEvents.enable(r, options.details());
    return r;
  }

  private Path numbered(int n) {
    return behindName(file, String.format("-%04d", n));
  }

  private static Path unused(Path named) {
    Path path = named;
    for (int n = 2; Files.exists(path); n++) {
      path = behindName(named, "-" + n);
    }
    return path;
  }

  private static Path behindName(Path path, String mark) {
    String name = path.getFileName().toString();
    int dot = name.lastIndexOf('.');
    String base = dot < 0 ? name : name.substring(0, dot);
    String end = dot < 0 ? "" : name.substring(dot);
    return path.resolveSibling(base + mark + end);
  }

  /** Recordings hold paths and host names. */
  static void ownerOnly(Path path, String permissions) {
    try {
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
    } catch (IOException | UnsupportedOperationException e) {
      return; // not a POSIX file system: its own rights hold
    }
  }
}
