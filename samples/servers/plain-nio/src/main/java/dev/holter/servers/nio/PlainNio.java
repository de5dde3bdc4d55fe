/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.servers.nio;

import dev.holter.samples.stage.Tour;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;

/** A loop on the JDK's selector alone; {@code select(Consumer)} runs its work inside the call. */
public final class PlainNio {

  private final Tour tour;
  private final Selector selector = Selector.open();
  private final ServerSocketChannel listener = ServerSocketChannel.open();
  private final ByteBuffer buffer = ByteBuffer.allocate(1024);

  private PlainNio(Tour tour) throws IOException {
    this.tour = tour;
    listener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    listener.configureBlocking(false).register(selector, SelectionKey.OP_ACCEPT);
  }

  /** Serves and visits, {@code healthy} or {@code blocked}. */
  public static void main(String[] args) throws Exception {
    PlainNio server = new PlainNio(Tour.of(args));
    Thread loop = new Thread(server::run, "plain-loop");
    loop.start();
    server.tour.take(server.listener.socket().getLocalPort());
    loop.interrupt();
    loop.join();
  }

  private void run() {
    try (selector;
        listener) {
      while (!Thread.currentThread().isInterrupted()) {
        selector.select(this::ready);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void ready(SelectionKey key) {
    try {
      if (key.isAcceptable()) {
        listener.accept().configureBlocking(false).register(selector, SelectionKey.OP_READ);
      } else {
        answer((SocketChannel) key.channel());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void answer(SocketChannel channel) throws IOException {
    buffer.clear();
    if (channel.read(buffer) < 0) {
      channel.close();
      return;
    }
    buffer.flip();
    String request = StandardCharsets.US_ASCII.decode(buffer).toString();
    String text = request.startsWith("GET /slow ") ? slowPage() : "quick";
    String response = "HTTP/1.1 200 OK\r\nContent-Length: " + text.length() + "\r\n\r\n" + text;
    channel.write(StandardCharsets.US_ASCII.encode(response));
  }

  private String slowPage() throws IOException {
    long start = System.nanoTime();
    String content = Files.readString(tour.slowFile());
    tour.held(start);
    return content;
  }
}
