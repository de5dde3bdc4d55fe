/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.tales.pushclient;

import io.netty.channel.EventLoop;
import io.netty.handler.ssl.SslContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.BiConsumer;

/** Does everything anew where it stands: on the loop. */
final class StalledHabits implements Habits {

  private static final long DELAY_MS = 300;

  private final ClientFiles files;
  private int builds;

  StalledHabits(ClientFiles files) {
    this.files = files;
  }

  @Override
  public void prepare(int account, EventLoop loop, BiConsumer<SslContext, String> connect) {
    try {
      builds++;
      connect.accept(Habits.context(files), files.readCookies(account));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void save(int account, String cookies) {
    try {
      files.writeCookies(account, cookies);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public long delayMillis() {
    return DELAY_MS;
  }

  @Override
  public int builds() {
    return builds;
  }
}
