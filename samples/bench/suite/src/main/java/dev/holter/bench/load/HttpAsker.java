/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.bench.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayList;
import java.util.List;

/** Asks over HTTP/1.1 connections in turn, from one thread that looks for answers without rest. */
final class HttpAsker implements Asker {

  private final Selector selector;
  private final List<HttpConnection> connections = new ArrayList<>();
  private int next;

  HttpAsker(int port, String path, int connectionCount, Answers answers) {
    try {
      selector = Selector.open();
      for (int i = 0; i < connectionCount; i++) {
        HttpConnection connection =
            new HttpConnection(new InetSocketAddress("127.0.0.1", port), path, answers);
        connection.register(selector);
        connections.add(connection);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void ask(long intended) {
    connections.get(next).ask(intended);
    next = (next + 1) % connections.size();
  }

  @Override
  public void look() {
    try {
      selector.selectNow(HttpAsker::ready);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void ready(SelectionKey key) {
    ((HttpConnection) key.attachment()).ready();
  }

  @Override
  public void close() {
    try {
      for (HttpConnection connection : connections) {
        connection.close();
      }
      selector.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
