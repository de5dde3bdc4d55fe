/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.probes;

import java.io.IOException;

/**
 * Methods of one kind, with what they need. It is made and closed off the loop; its methods with
 * {@link Blocks} or {@link Innocent} run on it.
 */
interface Family extends AutoCloseable {

  @Override
  default void close() throws IOException {}
}
