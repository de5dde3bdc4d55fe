/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.diagnose;

import dev.holter.source.Frame;
import dev.holter.source.Names;
import java.util.List;
import java.util.Set;

/**
 * The handler of a Netty pipeline at work: whom the pipeline called last, and where that is one of
 * Netty's own bases, the class that the base called on.
 */
final class NettyHandler {

  private static final String PIPELINE = "io.netty.channel.AbstractChannelHandlerContext";

  /** What a pipeline calls a handler by. */
  private static final Set<String> CALLS =
      Set.of(
          "channelRegistered",
          "channelUnregistered",
          "channelActive",
          "channelInactive",
          "channelRead",
          "channelReadComplete",
          "channelWritabilityChanged",
          "userEventTriggered",
          "exceptionCaught",
          "handlerAdded",
          "handlerRemoved",
          "bind",
          "connect",
          "disconnect",
          "close",
          "deregister",
          "read",
          "write",
          "flush");

  /** Bases whose subclass does the work, by what follows the package. */
  private static final Set<String> BASES =
      Set.of(
          "ChannelInboundHandlerAdapter",
          "ChannelOutboundHandlerAdapter",
          "ChannelDuplexHandler",
          "CombinedChannelDuplexHandler",
          "ChannelInitializer",
          "SimpleChannelInboundHandler",
          "SimpleUserEventChannelHandler",
          "ByteToMessageCodec",
          "ByteToMessageDecoder",
          "MessageAggregator",
          "MessageToByteEncoder",
          "MessageToMessageCodec",
          "MessageToMessageDecoder",
          "MessageToMessageEncoder",
          "ReplayingDecoder");

  /** What the bases call their subclasses by. */
  private static final Set<String> STEPS =
      Set.of(
          "channelRead0",
          "messageReceived",
          "eventReceived",
          "initChannel",
          "decode",
          "decodeLast",
          "encode",
          "handlerRemoved0");

  private NettyHandler() {}

  /** The handler's class, or null where no pipeline is at work. */
  static String of(List<Frame> stack) {
    for (int i = 1; i < stack.size(); i++) {
      Frame called = stack.get(i - 1);
      boolean byPipeline = stack.get(i).type().endsWith(PIPELINE);
      if (byPipeline && CALLS.contains(called.method()) && !ofPipeline(called)) {
        return Names.type(stack.get(concrete(stack, i - 1)).type());
      }
    }
    return null;
  }

  /** Its own parts: the next step, its head and its tail. */
  private static boolean ofPipeline(Frame f) {
    return f.type().endsWith(PIPELINE)
        || f.type().contains("io.netty.channel.DefaultChannelPipeline");
  }

  /** From a base inwards to the subclass it called on; the base itself where it called on none. */
  private static int concrete(List<Frame> stack, int handler) {
    int i = handler;
    while (i >= 0 && isBase(stack.get(i))) {
      i--;
    }
    return i >= 0 && STEPS.contains(stack.get(i).method()) ? i : handler;
  }

  private static boolean isBase(Frame f) {
    String type = f.type();
    int inner = type.indexOf('$');
    String simple = type.substring(type.lastIndexOf('.') + 1, inner < 0 ? type.length() : inner);
    return type.contains("io.netty.") && BASES.contains(simple);
  }
}
