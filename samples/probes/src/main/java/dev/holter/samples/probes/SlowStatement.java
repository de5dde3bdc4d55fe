/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.probes;

import java.sql.Statement;

/** A driver's own kind of statement, between {@link Statement} and the class that executes it. */
interface SlowStatement extends Statement {

  /** How long it lets its callers wait. */
  long delayMillis();
}
