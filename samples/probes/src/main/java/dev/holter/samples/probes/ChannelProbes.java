/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.probes;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.Pipe;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;

/** Channels in blocking mode, and a selector inside a turn. */
final class ChannelProbes implements Family {

  private static final int SIZE = 8 << 20;

  private final ServerSocketChannel server = ServerSocketChannel.open().bind(anyPort());
  private final SocketChannel channel = SocketChannel.open(server.getLocalAddress());
  private final SocketChannel peer = server.accept();
  private final DatagramChannel datagrams = DatagramChannel.open().bind(anyPort());
  private final DatagramChannel sender = DatagramChannel.open();
  private final Pipe pipe = Pipe.open();
  private final ByteBuffer out = ByteBuffer.allocateDirect(SIZE);
  private final ByteBuffer small = ByteBuffer.allocateDirect(100);
  private Selector selector = Selector.open();

  ChannelProbes() throws IOException {
    channel.setOption(StandardSocketOptions.SO_SNDBUF, 1 << 16);
    peer.setOption(StandardSocketOptions.SO_RCVBUF, 1 << 16);
  }

  private static InetSocketAddress anyPort() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
  }

  void writeLate() {
    Later.run(() -> peer.write(ByteBuffer.allocate(1)));
  }

  void readLate() {
    out.clear();
    Later.run(this::drain);
  }

  private void drain() throws IOException {
    // its own: the one before may have a little left to read
    ByteBuffer in = ByteBuffer.allocate(SIZE);
    while (in.hasRemaining()) {
      peer.read(in);
    }
  }

  void connectLate() {
    Later.run(() -> SocketChannel.open(server.getLocalAddress()).close());
  }

  void sendLate() {
    Later.run(() -> sender.send(ByteBuffer.allocate(1), datagrams.getLocalAddress()));
  }

  void newSelector() throws IOException {
    selector.close();
    selector = Selector.open();
  }

  void writePipeLate() {
    Later.run(() -> pipe.sink().write(ByteBuffer.allocate(1)));
  }

  @Blocks("net.connect")
  void connect() throws IOException {
    SocketChannel.open(server.getLocalAddress()).close();
    server.accept().close();
  }

  @Blocks(value = "net.read", first = "writeLate")
  void read() throws IOException {
    channel.read(small.clear());
  }

  @Blocks(value = "net.write", first = "readLate")
  void write() throws IOException {
    // the profiler's signals may cut a write short
    while (out.hasRemaining()) {
      channel.write(out);
    }
  }

  @Blocks(value = "net.accept", first = "connectLate")
  void accept() throws IOException {
    server.accept().close();
  }

  @Blocks(value = "net.read", first = "sendLate")
  void receiveDatagram() throws IOException {
    datagrams.receive(small.clear());
  }

  @Blocks("net.read")
  void readAdaptedSocket() throws IOException {
    channel.socket().setSoTimeout(Later.MILLIS);
    try {
      channel.socket().getInputStream().read();
    } catch (SocketTimeoutException e) {
      // after the time it was given
    }
  }

  @Blocks(value = "net.read", first = "writePipeLate")
  void readPipe() throws IOException {
    pipe.source().read(small.clear());
  }

  // cold, with one of its own each go: a selector that another thread polls is that thread's
  @Blocks(value = "net.select", first = "newSelector", cold = true)
  void select() throws IOException {
    selector.select(Later.MILLIS);
  }

  @Override
  public void close() throws IOException {
    channel.close();
    peer.close();
    server.close();
    datagrams.close();
    sender.close();
    pipe.sink().close();
    pipe.source().close();
    selector.close();
  }
}
