/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.wire;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;

/** A slow line between a client and a server, which can be cut and tells when it has been idle. */
final class Relay implements AutoCloseable {

  private final ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
  private final int serverPort;
  private final long delay;
  private final Callable<Void> ping;

  /** Counted down as the server closes the connection. */
  final CountDownLatch closed = new CountDownLatch(1);

  // volatile: set by the program, read by the relay's threads
  volatile boolean cut;

  /** A line that takes {@code delay} milliseconds each way; {@code ping} runs at the first ping. */
  private Relay(int serverPort, long delay, Callable<Void> ping) throws IOException {
    this.serverPort = serverPort;
    this.delay = delay;
    this.ping = ping;
    Blocker.daemon("relay", this::run).start();
  }

  /** A line whose first ping holds the server's loop up, and is cut then if that is the case. */
  static Relay of(Case of, Blocker blocker, int serverPort, long delay, CountDownLatch pinged)
      throws IOException {
    Relay[] line = new Relay[1];
    line[0] =
        new Relay(
            serverPort,
            delay,
            () -> {
              line[0].cut = !of.healthy();
              blocker.block();
              pinged.countDown();
              return null;
            });
    return line[0];
  }

  int port() {
    return listener.getLocalPort();
  }

  private void run() {
    try {
      Socket client = listener.accept();
      Socket server = new Socket(InetAddress.getLoopbackAddress(), serverPort);
      client.setTcpNoDelay(true);
      server.setTcpNoDelay(true);
      Blocker.daemon("relay-up", () -> pump(client, server, /* down= */ false)).start();
      pump(server, client, /* down= */ true);
    } catch (IOException e) {
      // the program ends
    }
  }

  private void pump(Socket from, Socket to, boolean down) {
    byte[] buffer = new byte[8192];
    boolean told = false;
    try {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        if (down && !told && isPing(buffer, n)) {
          told = true;
          ping.call();
        }
        Thread.sleep(delay);
        if (!cut) {
          out.write(buffer, 0, n);
        }
      }
    } catch (Exception e) {
      // reset
    }
    if (down) {
      closed.countDown();
    }
  }

  /** A frame of eight bytes and its head, of type 6 and no answer. */
  private static boolean isPing(byte[] buffer, int length) {
    return length == 17 && buffer[2] == 8 && buffer[3] == 6 && buffer[4] == 0;
  }

  @Override
  public void close() throws IOException {
    listener.close();
  }
}
