/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.bench.run;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A server and what is asked of it. */
public enum Scenario {
  NETTY("Netty 4.2, HTTP/1.1 plaintext", "NettyPlaintext", "/plaintext", 1),
  NETTY_PIPELINED(
      "Netty 4.2, HTTP/1.1 plaintext, 16 requests pipelined", "NettyPlaintext", "/plaintext", 16),
  VERTX("Vert.x 5, JSON behind a router", "VertxJson", "/json", 1),
  GRPC_UNARY("gRPC, unary calls", "GrpcEcho", "grpc-unary", 16),
  GRPC_STREAM("gRPC, streams of messages", "GrpcEcho", "grpc-stream", 16);

  /** Enough to keep one loop busy, few enough that a request does not wait for long. */
  private static final int HTTP_CONNECTIONS = 32;

  private static final int GRPC_CONNECTIONS = 4;

  private final String title;
  private final String program;
  private final String way;
  private final int depth;

  Scenario(String title, String program, String way, int depth) {
    this.title = title;
    this.program = program;
    this.way = way;
    this.depth = depth;
  }

  /** Its name in commands and results. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The scenario of this name. */
  public static Scenario of(String id) {
    return valueOf(id.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  /** All names. */
  public static List<String> ids() {
    return Arrays.stream(values()).map(Scenario::id).toList();
  }

  /** What a table is called. */
  public String title() {
    return title;
  }

  /** Whether requests do not wait for each other on a connection: a rate says nothing of these. */
  public boolean isPipelined() {
    return isHttp() && depth > 1;
  }

  /** The server's main class. */
  String program() {
    return "dev.holter.bench.server." + program;
  }

  /** What keeps it busy: wrk where requests are pipelined, which our own does not. */
  public Load load(Places places, LoadProcess own) {
    return isPipelined()
        ? new Wrk(places, way, HTTP_CONNECTIONS, depth)
        : (port, millis) -> load(own, port, 0, millis).answer();
  }

  /** Load by our own generator, as much as it takes or at a rate. */
  public LoadProcess.Timed load(LoadProcess own, int port, int rate, long millis) {
    return own.load(way, port, rate, millis, isHttp() ? HTTP_CONNECTIONS : GRPC_CONNECTIONS, depth);
  }

  private boolean isHttp() {
    return way.startsWith("/");
  }
}
