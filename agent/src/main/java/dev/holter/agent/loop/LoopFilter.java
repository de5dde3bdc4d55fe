/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.loop;

/** Which loops are watched. */
public interface LoopFilter {

  /** Watches every loop. */
  LoopFilter ALL =
      new LoopFilter() {
        @Override
        public boolean watches(LoopIdentity loop) {
          return true;
        }
      };

  /**
   * Whether this loop is to be watched. Called once a loop, and for each thread that polls one
   * which is not.
   */
  boolean watches(LoopIdentity loop);
}
