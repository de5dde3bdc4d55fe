/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.wire;

import io.grpc.CallOptions;
import io.grpc.ManagedChannel;
import io.grpc.MethodDescriptor;
import io.grpc.Server;
import io.grpc.ServerServiceDefinition;
import io.grpc.netty.NettyChannelBuilder;
import io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.ClientCalls;
import io.grpc.stub.ServerCalls;
import io.grpc.stub.StreamObserver;
import io.netty.channel.EventLoopGroup;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.Iterator;
import java.util.concurrent.TimeUnit;

/**
 * Three messages of one gRPC stream, made one after the other. On gRPC's own threads, while its
 * loop does something else; and on the loop itself, as {@code directExecutor} has it. Either way
 * they wait in the connection's queue, and leave together.
 */
public final class GrpcMessages {

  private static final int MESSAGES = 3;
  private static final long EACH = 150;
  private static final long HELD_UP = 700;

  private static final MethodDescriptor<Long, Long> MAKE =
      MethodDescriptor.<Long, Long>newBuilder()
          .setType(MethodDescriptor.MethodType.SERVER_STREAMING)
          .setFullMethodName("Messages/Make")
          .setRequestMarshaller(new Time())
          .setResponseMarshaller(new Time())
          .build();

  private GrpcMessages() {}

  /** Runs both, and says how late the latest message came. */
  public static void main(String[] arguments) throws Exception {
    run("workers", /* direct= */ false);
    run("own", /* direct= */ true);
  }

  private static void run(String name, boolean direct) throws Exception {
    EventLoopGroup loop = Transport.loop(name);
    Maker maker = new Maker(direct ? null : loop);
    NettyServerBuilder builder =
        NettyServerBuilder.forAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
            .bossEventLoopGroup(loop)
            .workerEventLoopGroup(loop)
            .channelType(Transport.server())
            .addService(
                ServerServiceDefinition.builder("Messages")
                    .addMethod(MAKE, ServerCalls.asyncServerStreamingCall(maker::make))
                    .build());
    Server server = (direct ? builder.directExecutor() : builder).build().start();
    ManagedChannel client =
        NettyChannelBuilder.forAddress(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), server.getPort()))
            .usePlaintext()
            .build();
    // what loads with the first answers holds up none that counts
    ask(client, 0);
    ask(client, 0);
    System.out.println(name + "-late " + ask(client, EACH) / 1e6);
    client.shutdownNow().awaitTermination(1, TimeUnit.SECONDS);
    server.shutdownNow().awaitTermination();
    loop.shutdownGracefully(0, 1, TimeUnit.SECONDS).awaitUninterruptibly();
  }

  /** Nanoseconds until a message came, from when it was made: the most that one took. */
  private static long ask(ManagedChannel client, long each) {
    Iterator<Long> messages =
        ClientCalls.blockingServerStreamingCall(client, MAKE, CallOptions.DEFAULT, each);
    long latest = 0;
    while (messages.hasNext()) {
      long made = messages.next();
      latest = Math.max(latest, System.nanoTime() - made);
    }
    return latest;
  }

  /** The server's side. Each message says when it was made. */
  private static final class Maker {

    /** What does something else meanwhile, or null. */
    private final EventLoopGroup busy;

    Maker(EventLoopGroup busy) {
      this.busy = busy;
    }

    void make(Long each, StreamObserver<Long> answer) {
      if (busy != null && each > 0) {
        answer.onNext(System.nanoTime()); // the headers go with it, before
        busy.execute(() -> sleep(HELD_UP));
        sleep(EACH);
      }
      for (int i = 0; i < MESSAGES; i++) {
        answer.onNext(System.nanoTime());
        sleep(each);
      }
      answer.onCompleted();
    }

    private static void sleep(long millis) {
      try {
        Thread.sleep(millis);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** A message that is a number: no compiler of protocols is needed. */
  private static final class Time implements MethodDescriptor.Marshaller<Long> {

    @Override
    public InputStream stream(Long time) {
      return new ByteArrayInputStream(ByteBuffer.allocate(Long.BYTES).putLong(0, time).array());
    }

    @Override
    public Long parse(InputStream in) {
      try {
        return ByteBuffer.wrap(in.readAllBytes()).getLong();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
