/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.tales.pushclient;

import io.netty.channel.EventLoop;
import io.netty.handler.ssl.SslContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BiConsumer;

/** Shares one context, leaves files to a worker, and spreads its connects over time. */
final class MendedHabits implements Habits {

  private static final long LONGEST_MS = 600;

  private final SslContext context;
  private final ClientFiles files;
  private final Executor worker;

  MendedHabits(ClientFiles files, Executor worker) throws IOException {
    this.context = Habits.context(files);
    this.files = files;
    this.worker = worker;
  }

  @Override
  public void prepare(int account, EventLoop loop, BiConsumer<SslContext, String> connect) {
    worker.execute(
        () -> {
          try {
            String cookies = files.readCookies(account);
            loop.execute(() -> connect.accept(context, cookies));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  @Override
  public void save(int account, String cookies) {
    worker.execute(
        () -> {
          try {
            files.writeCookies(account, cookies);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  @Override
  public long delayMillis() {
    return ThreadLocalRandom.current().nextLong(LONGEST_MS);
  }

  @Override
  public int builds() {
    return 1;
  }
}
