/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.tales.bunchedsends;

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
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Iterator;
import java.util.concurrent.TimeUnit;

/** gRPC with its service on the loop, as directExecutor has it; mended: on gRPC's own threads. */
final class OnGrpc {

  private static final MethodDescriptor<String, String> MESSAGES =
      MethodDescriptor.<String, String>newBuilder()
          .setType(MethodDescriptor.MethodType.SERVER_STREAMING)
          .setFullMethodName("Messages/Get")
          .setRequestMarshaller(new Text())
          .setResponseMarshaller(new Text())
          .build();

  private OnGrpc() {}

  static double ask(boolean mended) throws Exception {
    MultiThreadIoEventLoopGroup loop =
        new MultiThreadIoEventLoopGroup(
            1, new DefaultThreadFactory("grpc-loop"), NioIoHandler.newFactory());
    NettyServerBuilder builder =
        NettyServerBuilder.forAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
            .bossEventLoopGroup(loop)
            .workerEventLoopGroup(loop)
            .channelType(NioServerSocketChannel.class)
            .addService(
                ServerServiceDefinition.builder("Messages")
                    .addMethod(MESSAGES, ServerCalls.asyncServerStreamingCall(OnGrpc::answer))
                    .build());
    Server server = (mended ? builder : builder.directExecutor()).build().start();
    ManagedChannel client =
        NettyChannelBuilder.forAddress("127.0.0.1", server.getPort()).usePlaintext().build();
    try {
      Iterator<String> messages =
          ClientCalls.blockingServerStreamingCall(client, MESSAGES, CallOptions.DEFAULT, "?");
      messages.next();
      long first = System.nanoTime();
      messages.next();
      messages.next();
      return (System.nanoTime() - first) / 1e6;
    } finally {
      client.shutdownNow().awaitTermination(1, TimeUnit.SECONDS);
      server.shutdownNow().awaitTermination();
      loop.shutdownGracefully(0, 1, TimeUnit.SECONDS).sync();
    }
  }

  private static void answer(String question, StreamObserver<String> answer) {
    for (int i = 0; i < Message.COUNT; i++) {
      answer.onNext("message of " + Message.make().length);
    }
    answer.onCompleted();
  }
}
