/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.junit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dev.holter.junit.NoStalls;
import io.netty.channel.ChannelHandlerContext;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.parallel.Isolated;

/** One after the other: what is left of a turn must not be held against the next test. */
@NoStalls
@Isolated
@TestMethodOrder(MethodOrderer.MethodName.class)
class PricesTest {

  private final Prices prices = new Prices();

  @Test
  void t1_onTheLoop_blocks() throws IOException {
    ask(this::blocking);
  }

  @Test
  void t2_onAnotherThread_passes() throws IOException {
    ask(ctx -> CompletableFuture.supplyAsync(prices::lookUp).thenAccept(p -> reply(ctx, p)));
  }

  @Test
  @NoStalls(allow = "dev.holter.samples.junit.Prices")
  void t3_sourceAllowed_passes() throws IOException {
    ask(this::blocking);
  }

  @Test
  void t4_blockedBehindTheAnswer_blocks() throws IOException {
    ask(
        ctx -> {
          reply(ctx, 42);
          prices.lookUp();
        });
  }

  /** Longer than the next test is awaited: told here by its samples, and there not at all. */
  @Test
  void t5_blockedForLong_blocks() throws IOException {
    Server server = new Server(this::forLong);
    assertEquals(42, server.ask());
  }

  @Test
  void t6_whileThatGoesOn_passes() throws IOException {
    Prices mocked = mock(Prices.class);
    when(mocked.lookUp()).thenReturn(42);
    ask(ctx -> reply(ctx, mocked.lookUp()));
  }

  private static void ask(Server.Answers answers) throws IOException {
    try (Server server = new Server(answers)) {
      assertEquals(42, server.ask());
    }
  }

  private void blocking(ChannelHandlerContext ctx) {
    reply(ctx, prices.lookUp());
  }

  private void forLong(ChannelHandlerContext ctx) {
    reply(ctx, 42);
    prices.lookUp(2_000);
    ctx.channel().parent().eventLoop().parent().shutdownGracefully();
  }

  private static void reply(ChannelHandlerContext ctx, int price) {
    Server.reply(ctx, price);
  }
}
