/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.tales.longstreams;

import io.grpc.MethodDescriptor;
import io.grpc.Server;
import io.grpc.ServerServiceDefinition;
import io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.ServerCalls;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** A gRPC server that sends updates to who subscribes, each on a lane of its own. */
final class UpdatesServer implements AutoCloseable {

  static final MethodDescriptor<String, String> SUBSCRIBE =
      MethodDescriptor.<String, String>newBuilder()
          .setType(MethodDescriptor.MethodType.BIDI_STREAMING)
          .setFullMethodName("Updates/Subscribe")
          .setRequestMarshaller(new Text())
          .setResponseMarshaller(new Text())
          .build();

  private static final int THREADS = 2;
  private static final long PAUSE_MS = 100;

  private final MultiThreadIoEventLoopGroup loops =
      new MultiThreadIoEventLoopGroup(
          2, new DefaultThreadFactory("updates-loop"), NioIoHandler.newFactory());
  private final Updates updates = new Updates();
  private final ExecutorService pool =
      Executors.newFixedThreadPool(THREADS, new DefaultThreadFactory("updates-worker"));
  private final Lanes lanes;
  private final Server server;

  UpdatesServer(boolean mended) throws IOException {
    lanes = new Lanes(pool, mended);
    server =
        NettyServerBuilder.forAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
            .bossEventLoopGroup(loops)
            .workerEventLoopGroup(loops)
            .channelType(NioServerSocketChannel.class)
            .executor(pool)
            .callExecutor(new LaneForEach(lanes))
            .addService(
                ServerServiceDefinition.builder("Updates")
                    .addMethod(SUBSCRIBE, ServerCalls.asyncBidiStreamingCall(updates))
                    .build())
            .build()
            .start();
  }

  int port() {
    return server.getPort();
  }

  /** Sends updates for so long. */
  void publishFor(long millis) throws InterruptedException {
    for (long left = millis; left > 0; left -= PAUSE_MS) {
      updates.publish("update");
      Thread.sleep(PAUSE_MS);
    }
  }

  /** Has idle lanes taken back, as the library does now and then. */
  void sweep() {
    lanes.sweep();
  }

  @Override
  public void close() {
    server.shutdownNow();
    pool.shutdown();
    loops.shutdownGracefully(0, 1, TimeUnit.SECONDS).awaitUninterruptibly();
  }
}
