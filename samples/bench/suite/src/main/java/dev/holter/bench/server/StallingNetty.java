/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.bench.server;

import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.util.concurrent.EventExecutor;
import java.io.File;
import java.util.concurrent.TimeUnit;

/**
 * The plaintext server, but that its loops block ten times a second: for recordings with stalls.
 */
public final class StallingNetty {

  private static final int PERIOD_MILLIS = 100;
  private static final int STALL_MILLIS = 25;

  private StallingNetty() {}

  /** Serves until stdin ends. Argument: its loops. */
  public static void main(String[] args) throws Exception {
    EventLoopGroup loops =
        new MultiThreadIoEventLoopGroup(Integer.parseInt(args[0]), NioIoHandler.newFactory());
    for (EventExecutor loop : loops) {
      loop.scheduleAtFixedRate(
          StallingNetty::block, PERIOD_MILLIS, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
    }
    NettyPlaintext.serve(loops);
  }

  private static void block() {
    new File("no-such-file").exists();
    try {
      Thread.sleep(STALL_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
