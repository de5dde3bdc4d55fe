/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.tales.pushclient;

import io.netty.channel.EventLoop;
import io.netty.handler.codec.http2.Http2SecurityUtil;
import io.netty.handler.ssl.ApplicationProtocolConfig;
import io.netty.handler.ssl.ApplicationProtocolConfig.Protocol;
import io.netty.handler.ssl.ApplicationProtocolConfig.SelectedListenerFailureBehavior;
import io.netty.handler.ssl.ApplicationProtocolConfig.SelectorFailureBehavior;
import io.netty.handler.ssl.ApplicationProtocolNames;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SupportedCipherSuiteFilter;
import java.io.IOException;
import java.util.function.BiConsumer;

/** What a client does each time it connects and is disconnected. All is called on its loop. */
interface Habits {

  ApplicationProtocolConfig HTTP2 =
      new ApplicationProtocolConfig(
          Protocol.ALPN,
          SelectorFailureBehavior.NO_ADVERTISE,
          SelectedListenerFailureBehavior.ACCEPT,
          ApplicationProtocolNames.HTTP_2);

  /** Has a TLS context and the cookies passed on, on the loop. */
  void prepare(int account, EventLoop loop, BiConsumer<SslContext, String> connect);

  /** Keeps the cookies. */
  void save(int account, String cookies);

  /** How long to wait before the next connect. */
  long delayMillis();

  /** How many TLS contexts it built. */
  int builds();

  /** A context that trusts a bundle of authorities. */
  static SslContext context(ClientFiles files) throws IOException {
    return SslContextBuilder.forClient()
        .trustManager(files.bundle().toFile())
        .ciphers(Http2SecurityUtil.CIPHERS, SupportedCipherSuiteFilter.INSTANCE)
        .applicationProtocolConfig(HTTP2)
        .build();
  }
}
