/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.call;

import dev.holter.catalog.When;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.channels.SelectableChannel;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.concurrent.Future;

/**
 * Whether a call about to begin is one that blocks, judged by the real state of what it works on.
 *
 * <p>Asks nothing that could block itself. What the object throws, the caller of this class
 * catches: the call is then not counted.
 */
final class Predicates {

  private static final FileSystem DISK = FileSystems.getDefault();

  // a package-private class of the JDK; by name, since every process's stdout and stderr is one
  private static final String PIPE = "java.lang.Process$PipeInputStream";

  private Predicates() {}

  static boolean hold(When when, Object o) {
    return switch (when) {
      case ALWAYS, SLOW -> true;
      case PARKS -> !(o instanceof Future<?> f && f.isDone());
      case GIVEN -> o != null;
      case FILE -> isFile(o);
      case BLOCKING -> o instanceof SelectableChannel c && c.isBlocking();
      case ALIVE -> o instanceof Thread t ? t.isAlive() : o instanceof Process p && p.isAlive();
      case CONSOLE -> isConsole(o);
      case PIPE -> isPipe(o);
    };
  }

  /** Whether it reads what is in memory already: work, but no waiting. */
  static boolean inMemory(Object o) {
    return o instanceof ByteArrayInputStream;
  }

  private static boolean isFile(Object o) {
    if (o instanceof String path) {
      return onDisk(path);
    }
    if (o instanceof Path path) {
      return path.getFileSystem() == DISK && onDisk(path.toString());
    }
    return o instanceof File file && onDisk(file.getPath());
  }

  private static boolean onDisk(String path) {
    return !(path.startsWith("/proc/") || path.startsWith("/sys/") || path.startsWith("/dev/"));
  }

  private static boolean isConsole(Object o) {
    return o instanceof FileInputStream in
        ? descriptor(in) == FileDescriptor.in
        : o instanceof FileOutputStream out && console(out) != null;
  }

  /** What people call the stream of the process that is written to, or null if it is none. */
  static String console(FileOutputStream out) {
    FileDescriptor d = descriptor(out);
    return d == FileDescriptor.out ? "stdout" : d == FileDescriptor.err ? "stderr" : null;
  }

  private static boolean isPipe(Object o) {
    if (o instanceof FileInputStream) {
      return PIPE.equals(o.getClass().getName());
    }
    if (o instanceof FileOutputStream out) {
      FileDescriptor d = descriptor(out);
      return d != null && console(out) == null;
    }
    return false;
  }

  private static FileDescriptor descriptor(FileInputStream in) {
    try {
      return in.getFD();
    } catch (IOException e) {
      return null; // closed: the call itself will say so
    }
  }

  private static FileDescriptor descriptor(FileOutputStream out) {
    try {
      return out.getFD();
    } catch (IOException e) {
      return null; // as above
    }
  }
}
