/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.record;

import java.io.File;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How much room a disk has left. JFR ends the JVM at once when its repository's disk is full
 * ("irrecoverable error … shutting down VM"), so Holter stops recording before that.
 */
final class DiskRoom {

  /** JFR writes a few megabytes at most between two looks, and some as a chunk ends. */
  private static final long RESERVE = 32L << 20;

  private static final Pattern OPTION =
      Pattern.compile("^-XX:FlightRecorderOptions.*\\brepository=([^,]+)");

  private final File folder;

  private DiskRoom(File folder) {
    this.folder = folder;
  }

  /** Of the disk that holds a file or folder. */
  static DiskRoom of(Path path) {
    return new DiskRoom(path.toFile());
  }

  /** Where JFR keeps its data while it records, or will once a recording starts. */
  static DiskRoom ofRepository() {
    String folder = System.getProperty("jdk.jfr.repository");
    for (String argument : ManagementFactory.getRuntimeMXBean().getInputArguments()) {
      Matcher option = OPTION.matcher(argument);
      if (folder == null && option.find()) {
        folder = option.group(1);
      }
    }
    return of(Path.of(folder == null ? System.getProperty("java.io.tmpdir") : folder));
  }

  /** Whether so many bytes can be written and enough is left for everybody else. */
  boolean has(long bytes) {
    // of no size at all: a network file system that does not tell, or a folder yet to be made
    return folder.getTotalSpace() == 0 || folder.getUsableSpace() >= bytes + RESERVE;
  }

  @Override
  public String toString() {
    return "less than " + (RESERVE >> 20) + " MB left on the disk of " + folder;
  }
}
