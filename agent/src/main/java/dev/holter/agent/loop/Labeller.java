/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.loop;

/** Knows the frameworks' objects. Never throws, never blocks, runs no code of the service's own. */
public interface Labeller {

  /** The labels of a subject; {@code owner} says whether the running thread is the loop's own. */
  Labels labels(Subject subject, boolean owner);
}
