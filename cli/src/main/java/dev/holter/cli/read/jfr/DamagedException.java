/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.read.jfr;

/** Bytes of a chunk that make no sense. */
public final class DamagedException extends RuntimeException {

  private static final long serialVersionUID = 1;

  public DamagedException(String what) {
    // thousands may be met in one chunk, and where in the code says nothing
    super(what, null, /* enableSuppression= */ false, /* writableStackTrace= */ false);
  }
}
