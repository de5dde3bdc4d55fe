/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.probes;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** Settings that are read from a file when their class is initialised. */
final class ReadsAtFirstUse {

  static volatile Path file;

  private final int length;

  ReadsAtFirstUse() {
    try (InputStream in = new FileInputStream(file.toFile())) {
      length = in.read(new byte[100]);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int length() {
    return length;
  }

  /** One first use. */
  static final class A {
    static final int LENGTH = new ReadsAtFirstUse().length();

    private A() {}
  }

  /** Another. */
  static final class B {
    static final int LENGTH = new ReadsAtFirstUse().length();

    private B() {}
  }

  /** And another. */
  static final class C {
    static final int LENGTH = new ReadsAtFirstUse().length();

    private C() {}
  }
}
