/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.diagnose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holter.source.Frame;
import org.junit.jupiter.api.Test;

class NettyHandlerTest {

  private static final String INVOKED =
      "io.netty.channel.AbstractChannelHandlerContext.invokeChannelRead(A.java:1)";

  private static String handler(String... frames) {
    return NettyHandler.of(Frame.parse(String.join("\n", frames)));
  }

  @Test
  void of_handlerCalledByThePipeline_isItsClass() {
    assertThat(
            handler(
                "java.lang.Thread.sleep(Thread.java:1)",
                "com.acme.Dao.load(Dao.java:1)",
                "com.acme.Orders.channelRead(Orders.java:1)",
                INVOKED,
                "io.netty.handler.codec.ByteToMessageDecoder.channelRead(B.java:1)",
                INVOKED))
        .isEqualTo("com.acme.Orders");
  }

  @Test
  void of_baseOfNetty_isTheClassItCalledOn() {
    assertThat(
            handler(
                "com.acme.Dao.load(Dao.java:1)",
                "com.acme.Orders.channelRead0(Orders.java:1)",
                "io.netty.channel.SimpleChannelInboundHandler.channelRead(S.java:1)",
                INVOKED))
        .isEqualTo("com.acme.Orders");
    assertThat(
            handler(
                "com.acme.Frames.decode(Frames.java:1)",
                "io.netty.handler.codec.ByteToMessageDecoder.decodeRemovalReentryProtection(B.java:1)",
                "io.netty.handler.codec.ByteToMessageDecoder.callDecode(B.java:1)",
                "io.netty.handler.codec.ByteToMessageDecoder.channelRead(B.java:1)",
                INVOKED))
        .isEqualTo("com.acme.Frames");
  }

  @Test
  void of_baseThatIsAtWorkItself_isTheBase() {
    assertThat(
            handler(
                "io.netty.buffer.SimpleLeakAwareByteBuf.release(S.java:1)",
                "io.netty.handler.codec.ByteToMessageDecoder.channelRead(B.java:1)",
                INVOKED))
        .isEqualTo("io.netty.handler.codec.ByteToMessageDecoder");
  }

  @Test
  void of_shadedCopyThatCallsDirectly_isItsClass() {
    assertThat(
            handler(
                "io.grpc.netty.NettyServerHandler.channelRead(N.java:1)",
                "io.grpc.netty.shaded.io.netty.channel.AbstractChannelHandlerContext"
                    + ".fireChannelRead(A.java:1)"))
        .isEqualTo("io.grpc.netty.NettyServerHandler");
  }

  @Test
  void of_taskOfTheLoop_isNone() {
    assertThat(
            handler(
                "com.acme.Timer.run(Timer.java:1)",
                "io.netty.util.concurrent.AbstractEventExecutor.runTask(A.java:1)"))
        .isNull();
    assertThat(handler("io.netty.channel.AbstractChannelHandlerContext$1.run(A.java:1)")).isNull();
  }

  @Test
  void of_headAndNextStep_areNoHandlers() {
    assertThat(
            handler(
                "io.netty.channel.DefaultChannelPipeline$HeadContext.channelRead(D.java:1)",
                INVOKED,
                "io.netty.channel.DefaultChannelPipeline.fireChannelRead(D.java:1)"))
        .isNull();
  }
}
