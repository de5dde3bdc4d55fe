/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.weave;

import static dev.holter.agent.weave.WireHooks.before;
import static dev.holter.agent.weave.WireHooks.tap;

/** Where channels connect, and end. */
final class ConnectHooks {

  private static final String TOLD = WireHooks.WIRE + "Connects";
  private static final String PIPELINE = WireHooks.CHANNEL + "DefaultChannelPipeline";

  private ConnectHooks() {}

  static final Hook[] TABLE = {
    before(PIPELINE + "$HeadContext", "connect", tap(TOLD, "attempted", "OO", "0", "1")),
    before(
        WireHooks.CHANNEL + "AbstractChannel$AbstractUnsafe",
        "annotateConnectException",
        tap(TOLD, "failed", "OO", "0", "1")),
    before(PIPELINE, "fireChannelActive", tap(TOLD, "connected", "O", "channel")),
    before(PIPELINE, "fireChannelInactive", tap(TOLD, "closed", "O", "channel")),
  };
}
