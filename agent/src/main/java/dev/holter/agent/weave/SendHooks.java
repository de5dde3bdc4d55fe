/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.weave;

import static dev.holter.agent.weave.WireHooks.after;
import static dev.holter.agent.weave.WireHooks.before;
import static dev.holter.agent.weave.WireHooks.tap;

import dev.holter.agent.weave.Hook.Kind;
import dev.holter.agent.weave.Hook.Names;
import dev.holter.agent.weave.Hook.Shape;
import dev.holter.catalog.On;

/** The way of a message from who writes it to the socket. */
final class SendHooks {

  private static final String SENDS = WireHooks.WIRE + "Sends";
  private static final String BUFFER = WireHooks.CHANNEL + "ChannelOutboundBuffer";
  private static final String TLS = "io/netty/handler/ssl/SslHandler";
  private static final String FLOW = WireHooks.CODEC + "DefaultHttp2RemoteFlowController";
  private static final String WRITE_TASK =
      WireHooks.CHANNEL + "AbstractChannelHandlerContext$WriteTask";

  private SendHooks() {}

  static final Hook[] TABLE = {
    before(WRITE_TASK, "init", tap(SENDS, "handed", "O", "0")),
    before(WRITE_TASK, "run", tap(SENDS, "begins", "O", "this")),
    after(WRITE_TASK, "run", SENDS, "done"),
    enqueue(WireHooks.GRPC),
    command(WireHooks.GRPC),
    written(WireHooks.GRPC),
    enqueue(WireHooks.GRPC_SHADED),
    command(WireHooks.GRPC_SHADED),
    written(WireHooks.GRPC_SHADED),
    before(TLS, "write", tap(SENDS, "held", "O", "this")),
    before(TLS, "flush", tap(SENDS, "encrypted", "OO", "this", "0")),
    before(FLOW, "addFlowControlled", tap(SENDS, "held", "O", "this")),
    before(FLOW, "writePendingBytes", tap(SENDS, "framed", "OO", "this", "ctx")),
    before(BUFFER, "addMessage", tap(SENDS, "queued", "OI", "this", "1")),
    before(BUFFER, "addFlush", tap(SENDS, "flushed", "OO", "this", "channel")),
    // the other of that name is of a message that failed
    new Hook(
        BUFFER,
        new String[] {"remove"},
        Names.ANY,
        Shape.NOTHING,
        Kind.TAP,
        On.NOTHING,
        0,
        tap(SENDS, "taken", "OOI", "this", "channel", "flushed").afterwards()),
    // both ways in which one fails end here
    before(BUFFER, "remove0", tap(SENDS, "failed", "OI", "this", "flushed").afterwards()),
    before(TLS, "handlerRemoved0", tap(SENDS, "closed", "O", "this")),
    before(BUFFER, "close", tap(SENDS, "closed", "O", "this")),
  };

  private static Hook enqueue(String grpc) {
    return before(grpc + "WriteQueue", "enqueue", tap(SENDS, "handed", "O", "0"));
  }

  private static Hook command(String grpc) {
    return before(
        grpc + "WriteQueue$AbstractQueuedCommand", "run", tap(SENDS, "begins", "O", "this"));
  }

  private static Hook written(String grpc) {
    return after(grpc + "WriteQueue$AbstractQueuedCommand", "run", SENDS, "done");
  }
}
