/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.tales.drain;

import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http2.Http2ChannelDuplexHandler;
import io.netty.handler.codec.http2.Http2DataFrame;
import io.netty.handler.codec.http2.Http2GoAwayFrame;
import io.netty.util.ReferenceCountUtil;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;

/** Notes when a connection's answers and GOAWAYs come, since the first GOAWAY. */
final class FrameTimes extends Http2ChannelDuplexHandler {

  /** One for each answer that is complete. */
  final BlockingQueue<Integer> answers = new LinkedBlockingQueue<>();

  private final CountDownLatch closed = new CountDownLatch(1);

  // written by the loop alone until the connection has closed, and read after
  private final List<String> notes = new ArrayList<>();
  private long firstGoaway;

  @Override
  public void channelRead(ChannelHandlerContext context, Object frame) {
    if (frame instanceof Http2GoAwayFrame goaway) {
      if (firstGoaway == 0) {
        firstGoaway = System.nanoTime();
      }
      note(goaway.lastStreamId() == Integer.MAX_VALUE ? "goaway-first" : "goaway-final");
    } else if (frame instanceof Http2DataFrame data && data.isEndStream()) {
      if (firstGoaway != 0) {
        note("answer");
      }
      answers.add(data.stream().id());
    }
    ReferenceCountUtil.release(frame);
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    note("closed");
    closed.countDown();
    context.fireChannelInactive();
  }

  void awaitClose() throws InterruptedException {
    closed.await();
  }

  void print() {
    notes.forEach(System.out::println);
  }

  private void note(String what) {
    notes.add(String.format(Locale.ROOT, "%s %.1f", what, (System.nanoTime() - firstGoaway) / 1e6));
  }
}
