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

  // what is handed over to gRPC's loops: frames of data, and all else
  private static final String FRAME = "SendGrpcFrameCommand";
  private static final String COMMAND = "WriteQueue$AbstractQueuedCommand";

  private SendHooks() {}

  static final Hook[] TABLE = {
    before(WRITE_TASK, "init", tap(SENDS, "handed", "O", "0")),
    before(WRITE_TASK, "run", tap(SENDS, "begins", "O", "this")),
    after(WRITE_TASK, "run", SENDS, "done"),
    enqueue(WireHooks.GRPC),
    emptying(WireHooks.GRPC),
    emptied(WireHooks.GRPC),
    begins(WireHooks.GRPC + COMMAND),
    done(WireHooks.GRPC + COMMAND),
    begins(WireHooks.GRPC + FRAME),
    done(WireHooks.GRPC + FRAME),
    enqueue(WireHooks.GRPC_SHADED),
    emptying(WireHooks.GRPC_SHADED),
    emptied(WireHooks.GRPC_SHADED),
    begins(WireHooks.GRPC_SHADED + COMMAND),
    done(WireHooks.GRPC_SHADED + COMMAND),
    begins(WireHooks.GRPC_SHADED + FRAME),
    done(WireHooks.GRPC_SHADED + FRAME),
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
    Tap tap = tap(SENDS, "enqueued", "OO", "this", "0");
    return before(grpc + "WriteQueue", "enqueue", Shape.NO_RUNNABLE, tap);
  }

  private static Hook emptying(String grpc) {
    return before(grpc + "WriteQueue", "flush", tap(SENDS, "emptying", "OO", "this", "channel"));
  }

  private static Hook emptied(String grpc) {
    return before(
        grpc + "WriteQueue", "flush", tap(SENDS, "emptied", "OO", "this", "channel").afterwards());
  }

  private static Hook begins(String command) {
    return before(command, "run", tap(SENDS, "begins", "O", "this"));
  }

  private static Hook done(String command) {
    return after(command, "run", SENDS, "done");
  }
}
