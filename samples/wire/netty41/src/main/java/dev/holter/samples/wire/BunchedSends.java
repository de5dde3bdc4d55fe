/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.wire;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.EventLoopGroup;
import io.netty.util.ReferenceCountUtil;
import java.io.DataInputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Three messages that take a while each. Where the loop computes them, they leave together, when
 * the last is ready; where a worker does, each leaves as it is ready; where the loop is held up by
 * something else, the worker's leave together all the same.
 */
public final class BunchedSends {

  private static final int MESSAGES = 3;
  private static final long COMPUTES = 150;
  private static final long HELD_UP = 700;

  private static volatile long sink;

  private BunchedSends() {}

  /** Runs every case on a loop of its own, and says when the messages came. */
  public static void main(String[] arguments) throws Exception {
    run("held", new Computes());
    ExecutorService worker = Executors.newSingleThreadExecutor(w -> Blocker.daemon("worker", w));
    run("worker", new Delegates(worker));
    run("behind", new HeldUp(worker));
  }

  private static void run(String name, ChannelHandler handler) throws Exception {
    EventLoopGroup loop = Transport.loop(name);
    Channel server =
        new ServerBootstrap()
            .group(loop)
            .channel(Transport.server())
            .childHandler(handler)
            .bind(InetAddress.getLoopbackAddress(), 0)
            .sync()
            .channel();
    InetSocketAddress address = (InetSocketAddress) server.localAddress();
    try (Socket peer = new Socket(address.getAddress(), address.getPort())) {
      peer.setTcpNoDelay(true);
      DataInputStream in = new DataInputStream(peer.getInputStream());
      peer.getOutputStream().write('?');
      in.readLong();
      peer.getOutputStream().write('?');
      long[] late = new long[MESSAGES];
      long first = 0;
      long last = 0;
      for (int i = 0; i < MESSAGES; i++) {
        long written = in.readLong();
        last = System.nanoTime();
        first = i == 0 ? last : first;
        late[i] = last - written;
      }
      System.out.println(name + "-late " + late[0] / 1e6);
      System.out.println(name + "-apart " + (last - first) / 1e6);
    } finally {
      loop.shutdownGracefully(0, 1, TimeUnit.SECONDS).awaitUninterruptibly();
    }
  }

  /** A message says when it was written. */
  private static Object message() {
    return Unpooled.copyLong(System.nanoTime());
  }

  private static void compute(long millis) {
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
    long sum = 0;
    while (System.nanoTime() < end) {
      sum = sum * 31 + 7;
    }
    sink += sum;
  }

  /**
   * Answers a first question at once: what loads with the first answer holds up none that counts.
   */
  private abstract static class Answers extends ChannelInboundHandlerAdapter {

    private boolean known;

    @Override
    public final void channelRead(ChannelHandlerContext context, Object question) {
      ReferenceCountUtil.release(question);
      if (known) {
        answer(context);
      } else {
        known = true;
        context.writeAndFlush(message());
      }
    }

    abstract void answer(ChannelHandlerContext context);
  }

  /** Computes on the loop. */
  private static final class Computes extends Answers {
    @Override
    void answer(ChannelHandlerContext context) {
      for (int i = 0; i < MESSAGES; i++) {
        compute(COMPUTES);
        context.write(message());
      }
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext context) {
      context.flush();
    }
  }

  /** Has a worker compute. */
  private static class Delegates extends Answers {

    private final ExecutorService worker;

    Delegates(ExecutorService worker) {
      this.worker = worker;
    }

    @Override
    void answer(ChannelHandlerContext context) {
      worker.execute(() -> answerFromWorker(context));
    }

    private static void answerFromWorker(ChannelHandlerContext context) {
      for (int i = 0; i < MESSAGES; i++) {
        compute(COMPUTES);
        context.writeAndFlush(message());
      }
    }
  }

  /** Does so, and then something else on the loop that takes longer. */
  private static final class HeldUp extends Delegates {

    HeldUp(ExecutorService worker) {
      super(worker);
    }

    @Override
    void answer(ChannelHandlerContext context) {
      super.answer(context);
      compute(HELD_UP);
    }
  }
}
