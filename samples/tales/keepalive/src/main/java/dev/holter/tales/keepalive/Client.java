/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.tales.keepalive;

import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Answers pings, as the JDK's client does by itself as long as it is asked to read. */
final class Client implements WebSocket.Listener {

  private static final long LOOK_MS = 50;

  /** One for each ping that came. */
  private final Semaphore pings = new Semaphore(0);

  private final int deafAfter;
  private int heard;

  Client(int deafAfter) {
    this.deafAfter = deafAfter;
  }

  /** Waits for so many pings; false if the server gave up before: a machine may be that busy. */
  boolean isPinged(int times, CountDownLatch givenUp) throws InterruptedException {
    while (givenUp.getCount() > 0) {
      if (pings.tryAcquire(times, LOOK_MS, TimeUnit.MILLISECONDS)) {
        return true;
      }
    }
    return false;
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
