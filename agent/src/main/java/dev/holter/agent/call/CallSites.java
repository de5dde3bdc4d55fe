/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.call;

import java.io.FileDescriptor;
import java.io.SyncFailedException;

/**
 * Stands for blocking natives where the application's classes call them: the same call, guarded.
 *
 * <p>Whatever the native throws goes on to the caller.
 */
public final class CallSites {

  private CallSites() {}

  /** {@link Thread#sleep(long)}. */
  public static void sleep(long millis) throws InterruptedException {
    Calls.enter(Calls.NATIVE_SLEEP, millis);
    try {
      Thread.sleep(millis);
    } finally {
      Calls.exit(Calls.NATIVE_SLEEP);
    }
  }

  /** {@link Object#wait(long)}. */
  public static void wait(Object monitor, long millis) throws InterruptedException {
    Calls.enter(Calls.NATIVE_WAIT, monitor, null);
    try {
      monitor.wait(millis);
    } finally {
      Calls.exit(Calls.NATIVE_WAIT);
    }
  }

  /** {@link Runtime#gc()}. */
  public static void gc(Runtime runtime) {
    Calls.enter(Calls.NATIVE_GC, null, null);
    try {
      runtime.gc();
    } finally {
      Calls.exit(Calls.NATIVE_GC);
    }
  }

  /** {@link FileDescriptor#sync()}. */
  public static void sync(FileDescriptor file) throws SyncFailedException {
    Calls.enter(Calls.NATIVE_SYNC, file, null);
    try {
      file.sync();
    } finally {
      Calls.exit(Calls.NATIVE_SYNC);
    }
  }
}
