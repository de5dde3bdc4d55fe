/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.wire;

import java.net.InetSocketAddress;

/**
 * An address that a loop connects to. Written by the loop's thread; the periodic events read the
 * numbers, which may be of different moments then.
 */
final class Remote {

  /** The address, or null where addresses are not told. */
  final String text;

  /** What is the same for the same address. */
  final long id;

  long attempts;
  long connected;
  long failures;

  /** Attempts since the last that succeeded. */
  long inVain;

  /** When a connection to it last closed or failed, or 0. */
  long closedAt;

  /** Connections that closed or failed and were not replaced yet. */
  int gone;

  /** When it was last connected to. */
  long lastAt;

  /** Class of the last failure, or null. */
  String failure;

  private long toldFailures;
  private long toldAttempts;

  Remote(InetSocketAddress address, boolean details) {
    String name = address.toString(); // resolves nothing
    this.text = details ? name : null;
    this.id = name.hashCode();
  }

  /** Whether to tell again: of failures soon, of all as a chunk ends. */
  boolean isDue(boolean all) {
    boolean due = failures != toldFailures || all && attempts != toldAttempts;
    if (due) {
      toldFailures = failures;
      toldAttempts = attempts;
    }
    return due;
  }
}
