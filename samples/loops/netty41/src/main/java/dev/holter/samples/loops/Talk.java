/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.loops;

import io.netty.bootstrap.Bootstrap;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.ServerChannel;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.local.LocalAddress;
import io.netty.channel.local.LocalChannel;
import io.netty.channel.local.LocalServerChannel;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/** A few words with a server on a loop, and long silences between: an idle loop is in no turn. */
public final class Talk {

  /** How often something is said. */
  static final int WORDS = 10;

  /** More than two thresholds of a stall. */
  static final long SILENCE = 50;

  private Talk() {}

  /** Says one word and waits for the answer. */
  interface Line {
    void say(byte word) throws Exception;
  }

  /** Over the network, with a client that is no loop. */
  public static void overTcp(
      EventLoopGroup group, Class<? extends ServerChannel> type, boolean stalled) throws Exception {
    Answer answer = new Answer();
    Channel server =
        new ServerBootstrap()
            .group(group)
            .channel(type)
            .childHandler(answer)
            .bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
            .sync()
            .channel();
    InetSocketAddress address = (InetSocketAddress) server.localAddress();
    try (Socket socket = new Socket(address.getAddress(), address.getPort())) {
      talk(
          word -> {
            socket.getOutputStream().write(word);
            socket.getInputStream().read();
          },
          stalled);
    }
    answer.awaitClosed();
    server.close().sync();
  }

  /** Within the JVM, both ends on the same loop. */
  public static void overLocal(EventLoopGroup group, boolean stalled) throws Exception {
    Answer answer = new Answer();
    LocalAddress address = new LocalAddress("talk-" + System.nanoTime());
    Channel server =
        new ServerBootstrap()
            .group(group)
            .channel(LocalServerChannel.class)
            .childHandler(answer)
            .bind(address)
            .sync()
            .channel();
    BlockingQueue<Byte> heard = new ArrayBlockingQueue<>(WORDS);
    Channel client =
        new Bootstrap()
            .group(group)
            .channel(LocalChannel.class)
            .handler(
                new SimpleChannelInboundHandler<ByteBuf>() {
                  @Override
                  protected void channelRead0(ChannelHandlerContext context, ByteBuf bytes) {
                    heard.add(bytes.readByte());
                  }
                })
            .connect(address)
            .sync()
            .channel();
    talk(
        word -> {
          client.writeAndFlush(Unpooled.buffer(1).writeByte(word));
          heard.take();
        },
        stalled);
    client.close().sync();
    answer.awaitClosed();
    server.close().sync();
  }

  /** Word after word; where the loop is to stall, the one in the middle makes it block. */
  static void talk(Line line, boolean stalled) throws Exception {
    for (int i = 0; i < WORDS; i++) {
      line.say(stalled && i == WORDS / 2 ? Answer.BLOCK : Answer.PLAIN);
      Thread.sleep(SILENCE);
    }
  }
}
