/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimerKindTest {

  @ParameterizedTest
  @CsvSource({
    "io.netty.handler.timeout.IdleStateHandler$ReaderIdleTimeoutTask, READER_IDLE",
    "io.grpc.netty.shaded.io.netty.handler.timeout.IdleStateHandler$WriterIdleTimeoutTask,"
        + " WRITER_IDLE",
    "io.netty.channel.nio.AbstractNioChannel$AbstractNioUnsafe$1, CONNECT",
    "io.netty.channel.epoll.AbstractEpollChannel$AbstractEpollUnsafe$2, CONNECT",
    "io.grpc.internal.KeepAliveManager$1, KEEPALIVE_KILL",
    "io.grpc.internal.KeepAliveManager$2, KEEPALIVE_PING",
    "com.linecorp.armeria.internal.common.AbstractKeepAliveHandler$PingIdleTimeoutTask,"
        + " KEEPALIVE_PING",
    "com.linecorp.armeria.internal.common.AbstractKeepAliveHandler$$Lambda/0x1234, KEEPALIVE_KILL",
    "com.linecorp.armeria.internal.common.AbstractKeepAliveHandler$ConnectionIdleTimeoutTask,"
        + " ALL_IDLE",
    "reactor.netty.http.Http2ConnectionLiveness$PingTimeoutTask, KEEPALIVE_PING",
    "io.netty.handler.ssl.SslHandler$7, HANDSHAKE",
    "io.netty.handler.codec.http2.Http2ConnectionHandler$ClosingChannelFutureListener$1, DRAIN",
    "com.example.Refresh, OTHER"
  })
  void of_taskOfALibrary_isItsKind(String name, TimerKind kind) {
    assertThat(TimerKind.of(name)).isEqualTo(kind);
  }
}
