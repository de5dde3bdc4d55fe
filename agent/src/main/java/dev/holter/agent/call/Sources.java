/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.call;

/** Learns which classes are on the running thread's stack, so that a report can name their jars. */
public interface Sources {

  /** The running thread's stack is about to be reported. */
  void seen();
}
