/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.bench.run;

/** What keeps a server busy. */
public interface Load {

  /** As many requests as it takes, for so long. */
  Answer saturate(int port, long millis);

  /** How many requests were answered in how long. */
  record Answer(long requests, long nanos) {}
}
