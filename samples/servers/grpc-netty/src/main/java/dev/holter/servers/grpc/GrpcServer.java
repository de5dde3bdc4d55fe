/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.servers.grpc;

import dev.holter.samples.stage.Tour;
import io.grpc.CallOptions;
import io.grpc.Grpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.InsecureServerCredentials;
import io.grpc.ManagedChannel;
import io.grpc.MethodDescriptor;
import io.grpc.Server;
import io.grpc.ServerServiceDefinition;
import io.grpc.stub.ClientCalls;
import io.grpc.stub.ServerCalls;
import java.util.concurrent.TimeUnit;

/**
 * A service that runs where its requests come in, as {@code directExecutor} has it, and a client of
 * it. Argument: {@code healthy} or {@code blocked}.
 *
 * <p>gRPC finds its transport on the class path, Netty's or its own copy of it.
 */
public final class GrpcServer {

  private static final MethodDescriptor<String, String> PAGE =
      MethodDescriptor.<String, String>newBuilder()
          .setType(MethodDescriptor.MethodType.UNARY)
          .setFullMethodName("Pages/Page")
          .setRequestMarshaller(new Text())
          .setResponseMarshaller(new Text())
          .build();

  private GrpcServer() {}

  /** Serves a tour. */
  public static void main(String[] args) throws Exception {
    Tour tour = Tour.of(args);
    Server server =
        Grpc.newServerBuilderForPort(0, InsecureServerCredentials.create())
            .directExecutor()
            .addService(
                ServerServiceDefinition.builder("Pages")
                    .addMethod(PAGE, ServerCalls.asyncUnaryCall(new Pages(tour)))
                    .build())
            .build()
            .start();
    ManagedChannel channel =
        Grpc.newChannelBuilderForAddress(
                "127.0.0.1", server.getPort(), InsecureChannelCredentials.create())
            .build();
    tour.take(page -> ClientCalls.blockingUnaryCall(channel, PAGE, CallOptions.DEFAULT, page));
    channel.shutdownNow().awaitTermination(5, TimeUnit.SECONDS);
    server.shutdownNow().awaitTermination();
  }
}
