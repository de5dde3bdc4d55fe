/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.stories;

/** Something to do on a loop. */
interface Work {
  void run() throws Exception;
}
