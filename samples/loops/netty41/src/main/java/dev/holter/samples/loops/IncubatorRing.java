/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.loops;

import io.netty.channel.EventLoopGroup;
import io.netty.incubator.channel.uring.IOUring;
import io.netty.incubator.channel.uring.IOUringEventLoopGroup;
import io.netty.incubator.channel.uring.IOUringServerSocketChannel;

/** The io_uring of Netty 4.1, where its incubator's jar is there and the kernel lets it run. */
final class IncubatorRing {

  private IncubatorRing() {}

  static void run(boolean stalled) throws Exception {
    try {
      if (!IOUring.isAvailable()) {
        System.out.println("skipped io_uring-loop: " + IOUring.unavailabilityCause());
        return;
      }
    } catch (NoClassDefFoundError e) {
      System.out.println("skipped io_uring-loop: " + e);
      return;
    }
    EventLoopGroup ring = new IOUringEventLoopGroup(1, Loops.named("io_uring-loop"));
    Talk.overTcp(ring, IOUringServerSocketChannel.class, stalled);
    Loops.end(ring);
  }
}
