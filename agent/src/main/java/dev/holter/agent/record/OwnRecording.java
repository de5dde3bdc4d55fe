/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.record;

import dev.holter.agent.Options;
import dev.holter.agent.loop.Journal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import jdk.jfr.Recording;
import jdk.jfr.RecordingState;

/** The recording Holter keeps itself: one file, or numbered ones at an interval. */
final class OwnRecording {

  private static final long LOOK_MILLIS = 1_000;

  private final Options options;
  private final Path file;
  private Recording current;
  private Thread keeper;
  private final Object bell = new Object();
  // under the bell's lock
  private boolean ending;
  private DiskRoom room;
  private int number;

  /** Where the program runs already, nothing is written over: it may have been recorded before. */
  OwnRecording(Options options, boolean late) {
    this.options = options;
    String pid = Long.toString(ProcessHandle.current().pid());
    Path named = Path.of(options.recording().replace("%p", pid)).toAbsolutePath();
    this.file = late ? unused(named, options.rotate() != 0) : named;
  }

  /** The file, or the first of them. */
  Path file() {
    return options.rotate() == 0 ? file : numbered(1);
  }

  /** Prepares the first file; a folder that is not there is told here. */
  void open() throws CannotRecord {
    current = recording();
  }

  void start() {
    current.start();
    room = DiskRoom.ofRepository(); // which is there now
    keeper = new Thread(null, this::keep, "holter-recording", 0, false);
    keeper.setDaemon(true);
    keeper.start();
  }

  /**
   * Ends it, which writes its file.
   *
   * @return what there is now, for people
   */
  String stop() throws IOException {
    if (keeper == null) { // JFR could not start it
      current.close();
      return "nothing was recorded";
    }
    synchronized (bell) { // no interrupt: JFR would not finish the file that it is writing
      ending = true;
      bell.notifyAll();
    }
    try {
      keeper.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (current.getState() != RecordingState.RUNNING) {
      return "its recording had ended before: somebody stopped it, or the disk was full";
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

  private void keep() {
    try {
      long rotate = options.rotate();
      long next = System.nanoTime() + rotate;
      while (room.has(0)) {
        if (isEndingSoon()) {
          return;
        }
        if (rotate > 0 && System.nanoTime() - next >= 0) {
          next += rotate;
          rotate = rotate() ? rotate : 0;
        }
      }
      giveWay();
    } catch (IllegalStateException e) {
      return; // the JVM shuts down: the file at work is written at exit
    }
  }

  /** Waits for the time of the next look; whether it has come to the end. */
  private boolean isEndingSoon() {
    synchronized (bell) {
      try {
        if (!ending) {
          bell.wait(LOOK_MILLIS);
        }
      } catch (InterruptedException e) {
        // not by Holter, which rings the bell: who interrupts all threads there are ends no look
      }
      return ending;
    }
  }

  private boolean rotate() {
    try {
      Recording next = recording();
      next.start(); // before the old one ends, so that nothing falls between
      Recording old = current;
      current = next;
      if (old.getState() == RecordingState.RUNNING) { // else somebody has ended it
        old.stop();
        old.close();
      }
      return true;
    } catch (CannotRecord e) {
      System.err.println("holter: no longer rotates its recording: " + e.getMessage());
      return false; // the file at work goes on
    }
  }

  /** The disk runs full: what was recorded is kept if there is room for it, and let go if not. */
  private void giveWay() {
    Journal.close();
    Journal.giveUp();
    Path kept = current.getDestination();
    if (!DiskRoom.of(kept).has(current.getSize())) {
      kept = null;
      try {
        current.setDestination(null);
      } catch (IOException e) {
        return; // none is thrown for null; the file is written at exit then
      }
    }
    current.stop(); // which writes the file
    current.close();
    System.err.println(
        "holter: no longer records, there is "
            + room
            + (kept == null ? "; nothing is kept" : "; what there was is in " + kept));
  }

  private Recording recording() throws CannotRecord {
    Path destination = options.rotate() == 0 ? file : numbered(++number);
    Recording r = new Recording();
    r.setName("holter");
    room = DiskRoom.ofRepository();
    if (!room.has(0)) {
      r.close();
      throw CannotRecord.full(room);
    }
    r.setToDisk(true);
    if (options.maxSize() > 0) {
      r.setMaxSize(options.maxSize());
    }
    if (options.maxAge() > 0) {
      r.setMaxAge(Duration.ofNanos(options.maxAge()));
    }
    r.setDumpOnExit(true);
    try {
      r.setDestination(destination); // creates the file
    } catch (IOException e) {
      r.close();
      throw CannotRecord.file(destination, e);
    }
    ownerOnly(destination, "rw-------");
    JdkEvents.enable(r, options.details());
    return r;
  }

  private Path numbered(int n) {
    return numbered(file, n);
  }

  private static Path numbered(Path first, int n) {
    return behindName(first, String.format("-%04d", n));
  }

  private static Path unused(Path named, boolean rotates) {
    Path path = named;
    for (int n = 2; Files.exists(rotates ? numbered(path, 1) : path); n++) {
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
    if (!Files.isRegularFile(path) && !Files.isDirectory(path)) {
      return; // a device, such as /dev/null: the whole machine's
    }
    try {
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
    } catch (IOException | UnsupportedOperationException e) {
      return; // not a POSIX file system: its own rights hold
    }
  }
}
