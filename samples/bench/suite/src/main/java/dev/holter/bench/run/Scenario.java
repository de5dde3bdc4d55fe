/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.bench.run;

import java.util.Locale;

/** A server and what is asked of it. */
public enum Scenario {
  NETTY("Netty 4.2, HTTP/1.1 plaintext", "NettyPlaintext", "/plaintext", 1),
  NETTY_PIPELINED(
      "Netty 4.2, HTTP/1.1 plaintext, 16 requests pipelined", "NettyPlaintext", "/plaintext", 16);

  /** Enough to keep one loop busy, few enough that a request does not wait for long. */
  private static final int CONNECTIONS = 32;

  private final String title;
  private final String program;
  private final String path;
  private final int depth;

  Scenario(String title, String program, String path, int depth) {
    this.title = title;
    this.program = program;
    this.path = path;
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

  /** What a table is called. */
  public String title() {
    return title;
  }

  /** The server's main class. */
  String program() {
    return "dev.holter.bench.server." + program;
  }

  /** What keeps it busy. */
  public Load load(Places places) {
    return new Wrk(places, path, CONNECTIONS, depth);
  }
}
