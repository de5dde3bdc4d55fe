/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.bench.server;

import io.grpc.Server;
import io.grpc.ServerServiceDefinition;
import io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.ServerCalls;
import io.grpc.stub.StreamObserver;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import java.net.InetSocketAddress;

/**
 * A gRPC server that answers on its loops, as {@code directExecutor} has it. Argument: its loops.
 */
public final class GrpcEcho {

  private GrpcEcho() {}

  /** Serves until stdin ends. */
  public static void main(String[] args) throws Exception {
    Ready.mainReached();
    var loops =
        new MultiThreadIoEventLoopGroup(Integer.parseInt(args[0]), NioIoHandler.newFactory());
    Server server =
        NettyServerBuilder.forAddress(new InetSocketAddress("127.0.0.1", 0))
            .bossEventLoopGroup(loops)
            .workerEventLoopGroup(loops)
            .channelType(NioServerSocketChannel.class)
            .directExecutor()
            .addService(
                ServerServiceDefinition.builder("Echo")
                    .addMethod(Echo.UNARY, ServerCalls.asyncUnaryCall(GrpcEcho::once))
                    .addMethod(Echo.STREAM, ServerCalls.asyncBidiStreamingCall(GrpcEcho::each))
                    .build())
            .build()
            .start();
    Ready.on(server.getPort());
    System.exit(0);
  }

  private static void once(String message, StreamObserver<String> answer) {
    answer.onNext(message);
    answer.onCompleted();
  }

  private static StreamObserver<String> each(StreamObserver<String> answers) {
    return new StreamObserver<>() {
      @Override
      public void onNext(String message) {
        answers.onNext(message);
      }

      @Override
      public void onError(Throwable t) {
        // the client has gone
      }

      @Override
      public void onCompleted() {
        answers.onCompleted();
      }
    };
  }
}
