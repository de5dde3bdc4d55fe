/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.weave;

import static dev.holter.agent.weave.WireHooks.after;
import static dev.holter.agent.weave.WireHooks.afterWith;
import static dev.holter.agent.weave.WireHooks.before;
import static dev.holter.agent.weave.WireHooks.tap;

/** Where WebSocket frames go out and come in. Newer versions of the protocol extend number 08. */
final class WebSocketHooks {

  private static final String TOLD = WireHooks.WIRE + "WebSockets";
  private static final String CODEC = "io/netty/handler/codec/http/websocketx/";

  private WebSocketHooks() {}

  static final Hook[] TABLE = {
    before(CODEC + "WebSocket08FrameEncoder", "encode", tap(TOLD, "sending", "OO", "0", "1")),
    before(CODEC + "WebSocket08FrameDecoder", "decode", tap(TOLD, "reading", "O", "0")),
    after(CODEC + "WebSocket08FrameDecoder", "decode", TOLD, "read"),
    afterWith(CODEC + "PingWebSocketFrame", "<init>", tap(TOLD, "made", "O", "this")),
    afterWith(CODEC + "PongWebSocketFrame", "<init>", tap(TOLD, "made", "O", "this")),
    afterWith(CODEC + "CloseWebSocketFrame", "<init>", tap(TOLD, "made", "O", "this")),
    before(
        WireHooks.CHANNEL + "DefaultChannelPipeline",
        "fireChannelInactive",
        tap(TOLD, "closed", "O", "channel")),
  };
}
