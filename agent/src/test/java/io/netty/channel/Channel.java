/* SPDX-License-Identifier: Apache-2.0 */
package io.netty.channel;

import java.net.SocketAddress;

/** What labels ask of Netty's interface of this name. */
public interface Channel {

  /** The server's channel that accepted it, or null. */
  Channel parent();

  /** Its own address. */
  SocketAddress localAddress();

  /** Its peer's. */
  SocketAddress remoteAddress();
}
