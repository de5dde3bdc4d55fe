/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.tales.bunchedsends;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetSocket;
import java.util.concurrent.TimeUnit;

/** Vert.x, which flushes when its handler has returned; mended: each by executeBlocking. */
final class OnVertx {

  private static final long PATIENCE_S = 30;

  private OnVertx() {}

  static double ask(boolean mended) throws Exception {
    Vertx vertx = Vertx.vertx();
    try {
      NetServer server =
          await(
              vertx
                  .createNetServer()
                  .connectHandler(
                      socket ->
                          socket.handler(
                              question -> {
                                if (mended) {
                                  answerEach(vertx, socket, Message.COUNT);
                                } else {
                                  answer(socket);
                                }
                              }))
                  .listen(0, "127.0.0.1"));
      return Message.ask(server.actualPort());
    } finally {
      await(vertx.close());
    }
  }

  private static void answer(NetSocket socket) {
    for (int i = 0; i < Message.COUNT; i++) {
      socket.write(Buffer.buffer(Message.make()));
    }
  }

  private static void answerEach(Vertx vertx, NetSocket socket, int left) {
    if (left > 0) {
      vertx
          .executeBlocking(Message::make)
          .onSuccess(
              message -> {
                socket.write(Buffer.buffer(message));
                answerEach(vertx, socket, left - 1);
              });
    }
  }

  private static <T> T await(Future<T> future) throws Exception {
    return future.toCompletionStage().toCompletableFuture().get(PATIENCE_S, TimeUnit.SECONDS);
  }
}
