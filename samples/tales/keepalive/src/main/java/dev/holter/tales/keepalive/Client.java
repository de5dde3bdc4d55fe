/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.tales.keepalive;

import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Semaphore;

/** Answers pings, as the JDK's client does by itself as long as it is asked to read. */
final class Client implements WebSocket.Listener {

  /** One for each ping that came. */
  final Semaphore pings = new Semaphore(0);

  private final int deafAfter;
  private int heard;

  Client(int deafAfter) {
    this.deafAfter = deafAfter;
  }

  @Override
  public CompletionStage<?> onPing(WebSocket socket, ByteBuffer message) {
    pings.release();
    if (++heard != deafAfter) {
      socket.request(1);
    }
    return null;
  }
}
