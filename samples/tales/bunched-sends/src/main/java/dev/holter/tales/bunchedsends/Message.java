/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.tales.bunchedsends;

import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;

/** The messages: how they are made, and when they come. */
final class Message {

  static final int COUNT = 3;
  private static final long TAKES_MS = 150;

  private Message() {}

  /** Takes its time, which stands for a computation or a slow database. */
  static byte[] make() {
    try {
      Thread.sleep(TAKES_MS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return new byte[] {'m'};
  }

  /** Asks a server for them; how far the first and the last were apart, in milliseconds. */
  static double ask(int port) throws Exception {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setTcpNoDelay(true);
      socket.getOutputStream().write('?');
      InputStream in = socket.getInputStream();
      long first = 0;
      long last = 0;
      for (int i = 0; i < COUNT; i++) {
        if (in.read() < 0) {
          throw new IllegalStateException("the server closed the connection");
        }
        last = System.nanoTime();
        first = i == 0 ? last : first;
      }
      return (last - first) / 1e6;
    }
  }
}
