/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.probes;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.PooledByteBufAllocator;
import io.netty.buffer.UnpooledByteBufAllocator;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.EventLoop;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.util.HashedWheelTimer;
import io.netty.util.concurrent.DefaultEventExecutorGroup;
import io.netty.util.concurrent.GlobalEventExecutor;
import io.netty.util.concurrent.Promise;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.concurrent.ExecutionException;

/** What Netty does all day. */
final class NettyInnocents implements Family {

  private final EventLoop loop;
  private final HashedWheelTimer timer = new HashedWheelTimer();
  private final DefaultEventExecutorGroup executors = new DefaultEventExecutorGroup(2);
  private final Traffic plain = Traffic.plain();
  private final Traffic secure = Traffic.secure();

  NettyInnocents(Loop loop) throws IOException, GeneralSecurityException, InterruptedException {
    this.loop = loop.eventLoop();
  }

  @Innocent(times = 20, beside = true)
  void httpBetweenLoops() throws InterruptedException, ExecutionException {
    plain.visit(10);
  }

  @Innocent(times = 20, beside = true)
  void httpsBetweenLoops() throws InterruptedException, ExecutionException {
    secure.visit(10);
  }

  @Innocent
  void pooledBuffers() {
    ByteBuf direct = PooledByteBufAllocator.DEFAULT.directBuffer(10_000);
    ByteBuf heap = PooledByteBufAllocator.DEFAULT.heapBuffer(10_000);
    direct.writeLong(1);
    heap.writeBytes(direct);
    direct.release();
    heap.release();
  }

  @Innocent
  void unpooledBuffers() {
    UnpooledByteBufAllocator.DEFAULT.directBuffer(10_000).writeLong(1).release();
  }

  @Innocent
  void wheelTimer() {
    timer.newTimeout(timeout -> {}, 1, MILLISECONDS);
  }

  @Innocent
  void globalExecutor() {
    GlobalEventExecutor.INSTANCE.execute(Thread::onSpinWait);
  }

  @Innocent
  void executorGroup() {
    executors.submit(Thread::onSpinWait).addListener(done -> {});
  }

  @Innocent
  void executeAndSchedule() {
    loop.execute(Thread::onSpinWait);
    loop.schedule(Thread::onSpinWait, 1, MILLISECONDS);
  }

  @Innocent
  void finishedPromise() throws InterruptedException {
    Promise<String> promise = loop.newPromise();
    promise.setSuccess("done");
    promise.sync();
    promise.await(10, SECONDS);
    promise.getNow();
  }

  /** Binding and closing from the loop, as a proxy does. */
  @Innocent(times = 20)
  void bindAndClose() {
    ChannelFuture bound =
        new ServerBootstrap()
            .group(loop)
            .channel(NioServerSocketChannel.class)
            .childHandler(new ChannelInboundHandlerAdapter())
            .bind("127.0.0.1", 0);
    bound.addListener(done -> bound.channel().close());
  }

  /** Connecting from the loop. */
  @Innocent(times = 20)
  void connect() {
    plain.connect(loop).addListener(NettyInnocents::close);
  }

  private static void close(io.netty.util.concurrent.Future<? super Void> connected) {
    Channel channel = ((ChannelFuture) connected).channel();
    channel.close();
  }

  @Override
  public void close() {
    timer.stop();
    executors.shutdownGracefully(0, 1, SECONDS);
    plain.close();
    secure.close();
  }
}
