/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.tales.longstreams;

import io.grpc.CallOptions;
import io.grpc.ManagedChannel;
import io.grpc.netty.NettyChannelBuilder;
import io.grpc.stub.ClientCalls;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Everybody who subscribes, over a few connections. */
final class Subscribers implements AutoCloseable {

  private final MultiThreadIoEventLoopGroup loop =
      new MultiThreadIoEventLoopGroup(
          1, new DefaultThreadFactory("subscribers-loop"), NioIoHandler.newFactory());
  private final List<ManagedChannel> connections = new ArrayList<>();
  private final List<Subscriber> all = new ArrayList<>();

  Subscribers(int port, int count) {
    for (int i = 0; i < count; i++) {
      connections.add(
          NettyChannelBuilder.forAddress("127.0.0.1", port)
              .usePlaintext()
              .eventLoopGroup(loop)
              .channelType(NioSocketChannel.class)
              .directExecutor()
              .build());
    }
  }

  /** Subscribes once more, and waits until that is answered. */
  void join() throws InterruptedException {
    ManagedChannel connection = connections.get(all.size() % connections.size());
    Subscriber subscriber = new Subscriber();
    subscriber.requests =
        ClientCalls.asyncBidiStreamingCall(
            connection.newCall(UpdatesServer.SUBSCRIBE, CallOptions.DEFAULT), subscriber);
    all.add(subscriber);
    subscriber.speak();
  }

  /** All but the first few say that they are still there, and wait for the answer. */
  void speak(int butFor) throws InterruptedException {
    for (Subscriber subscriber : all.subList(butFor, all.size())) {
      subscriber.speak();
    }
  }

  /** All say, one after the other, that they need no more. */
  void leave() throws InterruptedException {
    for (Subscriber subscriber : all) {
      subscriber.leave();
    }
  }

  /** Prints how their streams ended. */
  void print() {
    long reset = all.stream().filter(Subscriber::wasReset).count();
    System.out.println("streams " + all.size());
    System.out.println("connections " + connections.size());
    System.out.println("reset " + reset);
  }

  @Override
  public void close() {
    connections.forEach(ManagedChannel::shutdownNow);
    loop.shutdownGracefully(0, 1, TimeUnit.SECONDS).awaitUninterruptibly();
  }
}
