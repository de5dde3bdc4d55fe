/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.wire;

/** What kind of WebSocket frame an object is. */
enum WebSocketFrames {
  DATA,
  PING,
  PONG,
  CLOSE;

  private static final ClassValue<WebSocketFrames> KINDS =
      new ClassValue<>() {
        @Override
        protected WebSocketFrames computeValue(Class<?> type) {
          for (Class<?> c = type; c != null; c = c.getSuperclass()) {
            switch (c.getSimpleName()) {
              case "PingWebSocketFrame":
                return PING;
              case "PongWebSocketFrame":
                return PONG;
              case "CloseWebSocketFrame":
                return CLOSE;
              default: // perhaps what it extends
            }
          }
          return DATA;
        }
      };

  static WebSocketFrames of(Object frame) {
    return frame == null ? DATA : KINDS.get(frame.getClass());
  }
}
