/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.top;

/** What a user can do with the screen. */
enum TopKey {
  SORT,
  PAUSE,
  UP,
  DOWN,
  OPEN,
  CLOSE,
  QUIT,
  /** One that means nothing here. */
  NONE
}
