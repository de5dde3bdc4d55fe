/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.probes;

import io.netty.buffer.ByteBufAllocator;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslHandler;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;

/** Both sides of TLS, set up beforehand as a service should. */
final class Tls {

  private static final int WARM_UPS = 20;

  private final SslContext server;
  private final SslContext client;

  Tls() throws IOException, GeneralSecurityException {
    Authority authority = new Authority();
    KeyPair keys = Authority.newKeys();
    server = SslContextBuilder.forServer(keys.getPrivate(), authority.issue(keys)).build();
    client = SslContextBuilder.forClient().trustManager(authority.certificate()).build();
  }

  SslHandler serverHandler(ByteBufAllocator allocator) {
    return server.newHandler(allocator);
  }

  SslHandler clientHandler(ByteBufAllocator allocator) {
    return client.newHandler(allocator, "localhost", 443);
  }

  /** Handshakes on this thread, so that no loop pays for the first use of TLS. */
  void warmUp() {
    for (int i = 0; i < WARM_UPS; i++) {
      EmbeddedChannel one = new EmbeddedChannel(clientHandler(ByteBufAllocator.DEFAULT));
      EmbeddedChannel other = new EmbeddedChannel(serverHandler(ByteBufAllocator.DEFAULT));
      while (pass(one, other) | pass(other, one)) {
        one.runPendingTasks();
        other.runPendingTasks();
      }
      one.finishAndReleaseAll();
      other.finishAndReleaseAll();
    }
  }

  /** Whether there was anything to pass on. */
  private static boolean pass(EmbeddedChannel from, EmbeddedChannel to) {
    boolean any = false;
    for (Object out = from.readOutbound(); out != null; out = from.readOutbound()) {
      to.writeInbound(out);
      any = true;
    }
    return any;
  }
}
