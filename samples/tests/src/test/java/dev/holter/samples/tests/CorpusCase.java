/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.tests;

import java.util.List;

/**
 * Blocking bugs of released libraries, and versions that mended them, with what a report must say.
 */
enum CorpusCase {
  NETTY_DNS(
      "netty-dns",
      "nettydns.NettyDns",
      new Bug(
          "nioEventLoopGroup-*",
          "dns.lookup",
          "dev.holter.corpus.nettydns.NettyDns#connect",
          "*netty-dns*.jar",
          1000),
      CorpusCase.SLOW_HOSTS),

  NETTY_42_DNS("netty42-dns", NETTY_DNS, false),

  LETTUCE_DNS(
      "lettuce-dns",
      "lettucedns.LettuceDns",
      new Bug(
          "lettuce-*EventLoop-*", "dns.lookup", "io.netty.resolver.*", "netty-resolver-4*", 1000),
      CorpusCase.SLOW_HOSTS),

  LETTUCE_DNS_MENDED("lettuce-dns-mended", LETTUCE_DNS, true),

  NETTY_CRL(
      "netty-crl",
      "nettycrl.NettyCrl",
      new Bug("nioEventLoopGroup-*", "tls.*", "io.netty.handler.ssl.*", "netty-handler-4*", 1000)),

  REACTOR_FIRST_TLS(
      "reactor-first-tls",
      "firsttls.FirstTls",
      new Bug("reactor-http-*", "tls.*", "reactor.netty.*", "reactor-netty-0.9.2*", 20)),

  KAFKA_METADATA(
      "kafka-metadata",
      "kafka.KafkaMetadata",
      new Bug(
          "vert.x-eventloop-thread-*",
          "object.wait",
          "org.apache.kafka.*",
          "kafka-clients-*",
          3000)),

  KAFKA_METADATA_MENDED("kafka-metadata-mended", KAFKA_METADATA, true),

  VERTX_SENDFILE(
      "vertx-sendfile",
      "sendfile.SendFile",
      new Bug(
          "vert.x-eventloop-thread-*",
          "file.open",
          "dev.holter.corpus.sendfile.SendFile#serve",
          "vertx-sendfile.jar",
          1000)),

  // quick every time: it is many loops at once that make it wait
  WEBFLUX_SESSION(
      "webflux-session",
      "session.WebfluxSession",
      new Bug("reactor-http-*", "random.bytes", "org.springframework.*", "spring-*", 0)),

  WEBFLUX_SESSION_MENDED("webflux-session-mended", WEBFLUX_SESSION, true);

  private static final String SLOW_HOSTS = "-Djdk.net.hosts.file=hosts.pipe";

  final String folder;
  final String main;
  final List<String> options;
  final Bug bug;
  final boolean mended;

  CorpusCase(String folder, String main, Bug bug, String... options) {
    this.folder = folder;
    this.main = "dev.holter.corpus." + main;
    this.bug = bug;
    this.options = List.of(options);
    this.mended = false;
  }

  /** The program of another case with another version of the library. */
  CorpusCase(String folder, CorpusCase program, boolean mended) {
    this.folder = folder;
    this.main = program.main;
    this.bug = program.bug;
    this.options = program.options;
    this.mended = mended;
  }

  /**
   * What holds the loop up, and for how long at least. All but the time are globs; a stall of no
   * rule has the empty one.
   */
  record Bug(String loop, String rule, String source, String artifact, double leastMs) {}
}
