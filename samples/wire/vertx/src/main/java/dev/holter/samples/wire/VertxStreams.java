/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.wire;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;

/** A client and a server of Vert.x over HTTP/2, and how their streams ended by their account. */
public final class VertxStreams {

  private static final int ANSWERED = 10;
  private static final int RESET_BY_SERVER = 3;
  private static final int RESET_BY_CLIENT = 2;
  private static final long INTERNAL_ERROR = 2;
  private static final long CANCEL = 8;

  private VertxStreams() {}

  public static void main(String[] arguments) throws Exception {
    Vertx vertx = Vertx.vertx();
    HttpServer server =
        await(vertx.createHttpServer().requestHandler(VertxStreams::answer).listen(0, "127.0.0.1"));
    HttpClient client =
        vertx.createHttpClient(
            new HttpClientOptions()
                .setProtocolVersion(HttpVersion.HTTP_2)
                .setHttp2ClearTextUpgrade(false));
    System.out.println("ready");
    for (int i = 0; i < ANSWERED; i++) {
      await(ask(client, server, "/answer").send().compose(answer -> answer.body()));
    }
    for (int i = 0; i < RESET_BY_SERVER; i++) {
      HttpClientRequest request = ask(client, server, "/refuse");
      request.end();
      request
          .response()
          .toCompletionStage()
          .handle((answer, refused) -> refused)
          .toCompletableFuture()
          .get();
    }
    for (int i = 0; i < RESET_BY_CLIENT; i++) {
      HttpClientRequest request = ask(client, server, "/begin");
      request.end();
      await(request.response());
      request.reset(CANCEL);
    }
    // what was reset above is so on both sides before the connection closes
    await(ask(client, server, "/answer").send().compose(answer -> answer.body()));
    await(client.close());
    await(vertx.close());
    System.out.println("answered " + (ANSWERED + 1));
    System.out.println("reset-by-server " + RESET_BY_SERVER);
    System.out.println("reset-by-client " + RESET_BY_CLIENT);
  }

  private static void answer(HttpServerRequest request) {
    switch (request.path()) {
      case "/answer" -> request.response().end("!");
      case "/refuse" -> request.response().reset(INTERNAL_ERROR);
      default -> request.response().setChunked(true).write("!");
    }
  }

  private static HttpClientRequest ask(HttpClient client, HttpServer server, String path)
      throws Exception {
    return await(client.request(HttpMethod.GET, server.actualPort(), "127.0.0.1", path));
  }

  private static <T> T await(Future<T> future) throws Exception {
    return future.toCompletionStage().toCompletableFuture().get();
  }
}
