/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.wire;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PongWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketServerProtocolHandler;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A server and a client that ping each other. The server's loop is held up for a while, so that it
 * answers late without knowing it; the client then gives it up.
 */
public final class WebSocketPings {

  private static final long EVERY = 100;
  private static final long HELD_UP = 650;
  private static final int BEFORE = 4;
  private static final int IN_ALL = 14;
  private static final int KEEPALIVE_TIMEOUT = 1011;

  private static final AtomicLong SERVER_RTT = new AtomicLong();
  private static final CountDownLatch PONG = new CountDownLatch(1);

  private WebSocketPings() {}

  /** Runs, and says how long each side waited for an answer. */
  public static void main(String[] arguments) throws Exception {
    EventLoopGroup loop = Transport.loop("server");
    Channel server =
        new ServerBootstrap()
            .group(loop)
            .channel(Transport.server())
            .childHandler(new Pipeline())
            .bind(InetAddress.getLoopbackAddress(), 0)
            .sync()
            .channel();
    InetSocketAddress address = (InetSocketAddress) server.localAddress();
    String uri = "ws://" + address.getAddress().getHostAddress() + ":" + address.getPort() + "/";
    Client client = new Client();
    WebSocket socket =
        HttpClient.newHttpClient().newWebSocketBuilder().buildAsync(URI.create(uri), client).get();
    CompletableFuture<?> last = CompletableFuture.completedFuture(null);
    for (int i = 0; i < IN_ALL; i++) {
      if (i == BEFORE) {
        last.get();
        last = socket.sendText("hold", true);
      }
      last.get();
      client.sentAt[i] = System.nanoTime();
      last = socket.sendPing(ByteBuffer.wrap(new byte[] {'p', (byte) i}));
      Thread.sleep(EVERY);
    }
    client.all.await();
    PONG.await();
    socket.sendClose(KEEPALIVE_TIMEOUT, "keepalive ping timeout").get();
    client.closed.await();
    System.out.println("client-rtt " + client.longest / 1e6);
    System.out.println("server-rtt " + SERVER_RTT.get() / 1e6);
    loop.shutdownGracefully(0, 1, TimeUnit.SECONDS).awaitUninterruptibly();
  }

  private static final class Pipeline extends ChannelInitializer<Channel> {
    @Override
    protected void initChannel(Channel channel) {
      channel
          .pipeline()
          .addLast(new HttpServerCodec())
          .addLast(new HttpObjectAggregator(1024))
          .addLast(new WebSocketServerProtocolHandler("/", null, false, 1024, false, false, false))
          .addLast(new Holds());
    }
  }

  /** Pings its peer, and does something else for long before it reads again. */
  private static final class Holds extends SimpleChannelInboundHandler<WebSocketFrame> {

    private long pinged;

    @Override
    protected void channelRead0(ChannelHandlerContext context, WebSocketFrame frame)
        throws InterruptedException {
      if (frame instanceof TextWebSocketFrame) {
        pinged = System.nanoTime();
        context.writeAndFlush(new PingWebSocketFrame(Unpooled.copyInt(1)));
        Thread.sleep(HELD_UP);
      } else if (frame instanceof PongWebSocketFrame) {
        SERVER_RTT.set(System.nanoTime() - pinged);
        PONG.countDown();
      }
    }
  }

  private static final class Client implements WebSocket.Listener {

    private final long[] sentAt = new long[IN_ALL];
    private final CountDownLatch all = new CountDownLatch(IN_ALL);
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile long longest;

    @Override
    public CompletionStage<?> onPong(WebSocket socket, ByteBuffer message) {
      longest = Math.max(longest, System.nanoTime() - sentAt[message.get(1)]);
      all.countDown();
      socket.request(1);
      return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
      closed.countDown();
      return null;
    }

    @Override
    public void onError(WebSocket socket, Throwable error) {
      closed.countDown();
    }
  }
}
