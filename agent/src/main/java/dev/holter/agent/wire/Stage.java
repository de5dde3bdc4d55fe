/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.wire;

/** Where a message waits on its way out. */
enum Stage {
  /** From the thread that wrote it to its loop. */
  CALLER("caller"),
  /** In the TLS handler. */
  TLS("tls"),
  /** In HTTP/2's flow controller. */
  HTTP2("http2"),
  /** In the channel's outbound buffer, for a flush. */
  QUEUE("queue"),
  /** Flushed, for the socket. */
  SOCKET("socket");

  final String id;

  Stage(String id) {
    this.id = id;
  }
}
