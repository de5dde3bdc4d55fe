/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.render;

import java.io.IOException;

/** Writes something in one of its forms; what paints nothing ignores the paint. */
@FunctionalInterface
interface Rendering<T> {

  void render(T what, Appendable out, Paint paint) throws IOException;
}
