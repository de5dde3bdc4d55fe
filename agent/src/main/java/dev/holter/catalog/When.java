/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.catalog;

/** Which calls of a guarded method count. */
public enum When {
  ALWAYS,
  /** On a file of the disk. */
  FILE,
  /** On a stream of another process. */
  PIPE,
  /** On the standard input, output or error stream. */
  CONSOLE,
  /** On a channel in blocking mode. */
  BLOCKING,
  /** On a thread or process that has not ended. */
  ALIVE,
  /** On something that is not null. */
  GIVEN,
  /** If the thread waited inside. */
  PARKS,
  /** If it took at least the call threshold. */
  SLOW
}
