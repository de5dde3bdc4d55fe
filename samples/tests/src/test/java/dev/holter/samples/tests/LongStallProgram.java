/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.tests;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;

/** A selector loop that takes some connections well and never comes back from one. */
final class LongStallProgram {

  private static final int GOOD_TURNS = 20;

  private LongStallProgram() {}

  public static void main(String[] args) throws Exception {
    InetAddress here = InetAddress.getLoopbackAddress();
    Selector selector = Selector.open();
    ServerSocketChannel server = ServerSocketChannel.open().bind(new InetSocketAddress(here, 0));
    server.configureBlocking(false);
    server.register(selector, java.nio.channels.SelectionKey.OP_ACCEPT);
    new Thread(() -> loop(selector, server), "doomed-loop").start();
    int port = ((InetSocketAddress) server.getLocalAddress()).getPort();
    for (int i = 0; i <= GOOD_TURNS; i++) {
      try (Socket socket = new Socket(here, port)) {
        socket.getInputStream().read(); // until the loop has closed its end
      }
    }
  }

  private static void loop(Selector selector, ServerSocketChannel server) {
    try {
      for (int turn = 0; ; ) {
        selector.select();
        if (!selector.selectedKeys().isEmpty()) {
          selector.selectedKeys().clear();
          if (turn++ == GOOD_TURNS) {
            getLost();
          }
          server.accept().close();
        }
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static void getLost() {
    System.out.println("stalling");
    for (long started = System.nanoTime(), said = 0; ; ) {
      // the watchdog and the recording have had their time when this line comes
      if (said == 0 && System.nanoTime() - started > 3_000_000_000L) {
        said = System.nanoTime();
        System.out.println("lost");
      }
    }
  }
}
