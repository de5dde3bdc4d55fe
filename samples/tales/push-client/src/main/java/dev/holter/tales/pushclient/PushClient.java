/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.tales.pushclient;

import io.netty.channel.EventLoop;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Accounts that listen to a push service, which closes all their connections now and then. {@code
 * stalled} builds a TLS context and reads and writes cookies on the loop at every reconnect, after
 * the same delay for all; {@code mended} shares a context, leaves files to a worker, and spreads
 * the delays.
 */
public final class PushClient {

  private static final int ACCOUNTS = 6;
  private static final int ROUNDS = 4;

  private PushClient() {}

  /** Argument: {@code stalled} (default) or {@code mended}. */
  public static void main(String[] args) throws Exception {
    boolean mended = List.of(args).contains("mended");
    MultiThreadIoEventLoopGroup group =
        new MultiThreadIoEventLoopGroup(
            1, new DefaultThreadFactory("push-loop"), NioIoHandler.newFactory());
    ExecutorService worker = Executors.newSingleThreadExecutor();
    try (ClientFiles files = ClientFiles.make(ACCOUNTS);
        PushServer server = new PushServer(files.serverKeys())) {
      EventLoop loop = group.next();
      Habits habits = mended ? new MendedHabits(files, worker) : new StalledHabits(files);
      System.out.println("ready");
      List<Account> accounts = new ArrayList<>();
      for (int i = 0; i < ACCOUNTS; i++) {
        accounts.add(new Account(i, loop, server.port(), habits));
      }
      loop.execute(() -> accounts.forEach(Account::connect));
      for (int round = 1; round <= ROUNDS; round++) {
        server.awaitAndPush(ACCOUNTS);
        if (round == ROUNDS) {
          loop.submit(() -> accounts.forEach(Account::leave)).sync();
        }
        server.closeAll();
      }
      for (Account account : accounts) {
        account.gone.await();
      }
      // cookies are still being written, to files that are gone afterwards
      worker.shutdown();
      worker.awaitTermination(1, TimeUnit.MINUTES);
      System.out.println("builds " + habits.builds());
    } finally {
      group.shutdownGracefully(0, 1, TimeUnit.SECONDS).sync();
      worker.shutdown();
    }
  }
}
