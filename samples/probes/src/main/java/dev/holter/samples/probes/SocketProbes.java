/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.probes;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;

/** Sockets with streams. */
final class SocketProbes implements Family {

  private static final byte[] MEGABYTES = new byte[16 << 20];
  private static final int SMALL = 1 << 16;

  private final InetAddress here = InetAddress.getLoopbackAddress();
  private final ServerSocket server = new ServerSocket(0, 50, here);
  private final Socket socket = new Socket(here, server.getLocalPort());
  private final Socket peer = server.accept();
  private final ServerSocket deaf = new ServerSocket(0, 1, here);
  private final List<Socket> queue = new ArrayList<>();
  private final DatagramSocket datagrams = new DatagramSocket(0, here);

  SocketProbes() throws IOException {
    socket.setSendBufferSize(SMALL);
    peer.setReceiveBufferSize(SMALL);
    server.setSoTimeout(Later.MILLIS);
    datagrams.setSoTimeout(Later.MILLIS);
    fillQueue();
  }

  /** Until nobody else can connect, because nobody accepts. */
  private void fillQueue() throws IOException {
    for (int i = 0; i < 10; i++) {
      Socket client = new Socket();
      queue.add(client);
      try {
        client.connect(deaf.getLocalSocketAddress(), 10);
      } catch (SocketTimeoutException e) {
        return;
      }
    }
  }

  void writeLate() {
    Later.run(() -> peer.getOutputStream().write(1));
  }

  void readLate() {
    Later.run(() -> peer.getInputStream().readNBytes(MEGABYTES.length));
  }

  @Blocks("net.connect")
  void connect() throws IOException {
    SocketAddress address = server.getLocalSocketAddress();
    try (Socket client = new Socket()) {
      client.connect(address);
    }
    server.accept().close();
  }

  @Blocks("net.connect")
  void connectToDeafServer() throws IOException {
    try (Socket client = new Socket()) {
      client.connect(deaf.getLocalSocketAddress(), Later.MILLIS);
    } catch (SocketTimeoutException e) {
      // after the time it was given
    }
  }

  @Blocks("net.connect")
  void isReachable() throws IOException {
    here.isReachable(Later.MILLIS);
  }

  @Blocks(value = "net.read", first = "writeLate")
  void read() throws IOException {
    socket.getInputStream().read();
  }

  @Blocks("net.read")
  void readTimedOut() throws IOException {
    socket.setSoTimeout(Later.MILLIS);
    try {
      socket.getInputStream().read();
    } catch (SocketTimeoutException e) {
      // after the time it was given
    } finally {
      socket.setSoTimeout(0);
    }
  }

  @Blocks(value = "net.write", first = "readLate")
  void write() throws IOException {
    socket.getOutputStream().write(MEGABYTES);
  }

  @Blocks("net.accept")
  void accept() throws IOException {
    try {
      server.accept();
    } catch (SocketTimeoutException e) {
      // after the time it was given
    }
  }

  @Blocks("net.read")
  void receiveDatagram() throws IOException {
    try {
      datagrams.receive(new DatagramPacket(new byte[10], 10));
    } catch (SocketTimeoutException e) {
      // after the time it was given
    }
  }

  @Override
  public void close() throws IOException {
    for (Socket client : queue) {
      client.close();
    }
    deaf.close();
    socket.close();
    peer.close();
    server.close();
    datagrams.close();
  }
}
