/* SPDX-License-Identifier: Apache-2.0 */
package io.netty.channel;

import java.net.SocketAddress;

/** As Netty's: it knows an address from when it is first asked on. */
public class AbstractChannel implements Channel {

  private final Channel parent;
  private final SocketAddress local;
  private final SocketAddress remote;
  private volatile SocketAddress localAddress;
  private volatile SocketAddress remoteAddress;

  /** A channel between two addresses. */
  public AbstractChannel(Channel parent, SocketAddress local, SocketAddress remote) {
    this.parent = parent;
    this.local = local;
    this.remote = remote;
  }

  @Override
  public Channel parent() {
    return parent;
  }

  @Override
  public SocketAddress localAddress() {
    return localAddress = local;
  }

  @Override
  public SocketAddress remoteAddress() {
    return remoteAddress = remote;
  }

  /** Both addresses as far as they are known. */
  public String known() {
    return localAddress + " " + remoteAddress;
  }
}
