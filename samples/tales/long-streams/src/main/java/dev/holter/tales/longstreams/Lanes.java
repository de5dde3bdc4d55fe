/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.tales.longstreams;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;

/**
 * A library that gives each stream a lane of its own to a pool, and takes it back while there is no
 * work. In its bad version the first work after that is refused.
 */
final class Lanes {

  private final Executor pool;
  private final boolean mended;
  private final Queue<Lane> all = new ConcurrentLinkedQueue<>();

  Lanes(Executor pool, boolean mended) {
    this.pool = pool;
    this.mended = mended;
  }

  Executor lane() {
    Lane lane = new Lane();
    all.add(lane);
    return lane;
  }

  /** Takes back the lanes that had no work since this was last asked for. */
  void sweep() {
    all.forEach(Lane::sweep);
  }

  private final class Lane implements Executor {

    private boolean worked;
    private boolean retired;

    @Override
    public void execute(Runnable work) {
      if (returned() && !mended) {
        throw new IllegalStateException("the lane was retired, for it was idle");
      }
      pool.execute(work);
    }

    /** Whether it had been taken back: it is there again from now on. */
    private synchronized boolean returned() {
      boolean was = retired;
      retired = false;
      worked = true;
      return was;
    }

    private synchronized void sweep() {
      retired = !worked;
      worked = false;
    }
  }
}
