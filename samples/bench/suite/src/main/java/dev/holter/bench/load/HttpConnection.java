/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.bench.load;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;

/**
 * One connection with at most one request on its way; those that are due meanwhile wait, and keep
 * the time at which they were due. The first answer's length is that of all.
 */
final class HttpConnection {

  private final SocketChannel channel;
  private final ByteBuffer request;
  private final ByteBuffer buffer = ByteBuffer.allocateDirect(16 * 1024);
  private final ArrayDeque<Long> due = new ArrayDeque<>();
  private final Answers answers;
  private final int answerLength;
  private boolean asking;
  private int received;

  HttpConnection(SocketAddress server, String path, Answers answers) throws IOException {
    this.answers = answers;
    channel = SocketChannel.open(server);
    channel.socket().setTcpNoDelay(true);
    byte[] bytes =
        ("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n")
            .getBytes(StandardCharsets.US_ASCII);
    request = ByteBuffer.allocateDirect(bytes.length).put(bytes).flip();
    channel.write(request.duplicate());
    answerLength = firstAnswer();
    channel.configureBlocking(false);
  }

  void register(Selector selector) throws IOException {
    channel.register(selector, SelectionKey.OP_READ, this);
  }

  private int firstAnswer() throws IOException {
    StringBuilder head = new StringBuilder();
    while (true) {
      receive();
      buffer.flip();
      head.append(StandardCharsets.ISO_8859_1.decode(buffer));
      int end = head.indexOf("\r\n\r\n") + 4;
      int field = head.toString().toLowerCase(java.util.Locale.ROOT).indexOf("content-length: ");
      if (end >= 4 && field >= 0) {
        String length = head.substring(field + 16, head.indexOf("\r\n", field));
        int total = end + Integer.parseInt(length.strip());
        if (head.length() == total) {
          return total;
        }
      }
    }
  }

  private int receive() throws IOException {
    buffer.clear();
    int n = channel.read(buffer);
    if (n < 0) {
      throw new EOFException("the server has closed the connection");
    }
    return n;
  }

  void ask(long intended) {
    due.add(intended);
    if (!asking) {
      send();
    }
  }

  private void send() {
    asking = true;
    try {
      // some forty bytes always fit where nothing else is on its way
      channel.write(request.duplicate());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void ready() {
    try {
      received += receive();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (received < answerLength) {
      return;
    }
    received = 0;
    asking = false;
    if (answers.came(due.remove())) {
      due.add(System.nanoTime());
    }
    if (!due.isEmpty()) {
      send();
    }
  }

  void close() throws IOException {
    channel.close();
  }
}
