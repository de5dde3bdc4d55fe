/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.probes;

/** Something to do that may fail. */
@FunctionalInterface
interface Work {

  void run() throws Exception;
}
