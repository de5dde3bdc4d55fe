/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.corpus.session;

import static org.springframework.web.reactive.function.server.RequestPredicates.GET;
import static org.springframework.web.reactive.function.server.RouterFunctions.route;

import java.net.HttpURLConnection;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.http.server.reactive.ReactorHttpHandlerAdapter;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

/**
 * A session's id is a random UUID, and the JDK's random bytes come from the system under a lock. Up
 * to 5.2.1 WebFlux made the id on the loop (<a
 * href="https://github.com/spring-projects/spring-framework/issues/24027">spring-framework#24027</a>).
 */
public final class WebfluxSession {

  private static final int VISITORS = 16;
  private static final int VISITS = 25;

  private WebfluxSession() {}

  /** Starts a session with every request, many at a time. */
  public static void main(String[] args) throws Exception {
    RouterFunction<ServerResponse> routes = route(GET("/session"), WebfluxSession::start);
    DisposableServer server =
        HttpServer.create()
            .host("127.0.0.1")
            .port(0)
            .handle(new ReactorHttpHandlerAdapter(RouterFunctions.toHttpHandler(routes)))
            .bindNow();
    URI uri = URI.create("http://127.0.0.1:" + server.port() + "/session");
    visitor(uri).call(); // a cold server has its loops wait for each other's classes
    System.out.println("ready");
    ExecutorService visitors = Executors.newFixedThreadPool(VISITORS);
    List<Future<Void>> all = new ArrayList<>();
    for (int i = 0; i < VISITORS; i++) {
      all.add(visitors.submit(visitor(uri)));
    }
    for (Future<Void> one : all) {
      one.get();
    }
    visitors.shutdown();
    server.disposeNow();
  }

  private static Mono<ServerResponse> start(ServerRequest request) {
    return request
        .session()
        .flatMap(
            session -> {
              session.start();
              return ServerResponse.ok().bodyValue(session.getId());
            });
  }

  private static Callable<Void> visitor(URI uri) {
    return () -> {
      for (int i = 0; i < VISITS; i++) {
        HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection();
        connection.getInputStream().readAllBytes();
      }
      return null;
    };
  }
}
