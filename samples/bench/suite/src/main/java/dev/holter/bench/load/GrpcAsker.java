/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.bench.load;

import dev.holter.bench.server.Echo;
import io.grpc.CallOptions;
import io.grpc.ConnectivityState;
import io.grpc.ManagedChannel;
import io.grpc.netty.NettyChannelBuilder;
import io.grpc.stub.ClientCalls;
import io.grpc.stub.StreamObserver;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.socket.nio.NioSocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.LongConsumer;

/** Asks over gRPC connections in turn: by calls of their own, or on one stream a connection. */
final class GrpcAsker implements Asker {

  private final List<ManagedChannel> channels = new ArrayList<>();
  private final List<LongConsumer> ways = new ArrayList<>();
  private int next;

  GrpcAsker(int port, boolean stream, int connections, EventLoopGroup loops, Answers answers) {
    for (int i = 0; i < connections; i++) {
      ManagedChannel channel =
          NettyChannelBuilder.forAddress("127.0.0.1", port)
              .usePlaintext()
              .directExecutor()
              .eventLoopGroup(loops)
              .channelType(NioSocketChannel.class)
              .build();
      channels.add(channel);
      connect(channel);
      ways.add(stream ? stream(channel, answers) : calls(channel, answers));
    }
  }

  /** A request that waits for its connection would be late by more than the server's fault. */
  private static void connect(ManagedChannel channel) {
    ConnectivityState state = channel.getState(true);
    while (state != ConnectivityState.READY) {
      CountDownLatch changed = new CountDownLatch(1);
      channel.notifyWhenStateChanged(state, changed::countDown);
      try {
        changed.await();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      state = channel.getState(true);
    }
  }

  private static LongConsumer calls(ManagedChannel channel, Answers answers) {
    return new LongConsumer() {
      @Override
      public void accept(long intended) {
        ClientCalls.asyncUnaryCall(
            channel.newCall(Echo.UNARY, CallOptions.DEFAULT),
            Long.toString(intended),
            new Reply(answers, this));
      }
    };
  }

  private static LongConsumer stream(ManagedChannel channel, Answers answers) {
    return new LongConsumer() {
      private final StreamObserver<String> requests =
          ClientCalls.asyncBidiStreamingCall(
              channel.newCall(Echo.STREAM, CallOptions.DEFAULT), new Reply(answers, this));

      @Override
      public synchronized void accept(long intended) {
        requests.onNext(Long.toString(intended));
      }
    };
  }

  @Override
  public void ask(long intended) {
    ways.get(next).accept(intended);
    next = (next + 1) % ways.size();
  }

  @Override
  public void look() {
    Thread.onSpinWait(); // answers come on the channels' own loop
  }

  @Override
  public void close() {
    channels.forEach(ManagedChannel::shutdownNow);
  }

  /** An answer has the time with it that its request was due at. */
  private record Reply(Answers answers, LongConsumer way) implements StreamObserver<String> {

    @Override
    public void onNext(String message) {
      if (answers.came(Long.parseLong(message))) {
        way.accept(System.nanoTime());
      }
    }

    @Override
    public void onError(Throwable t) {
      // the connection is closed as the load ends; requests that are lost are missed there
    }

    @Override
    public void onCompleted() {
      // nothing more to come
    }
  }
}
