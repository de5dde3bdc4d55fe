/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.probes;

import java.util.concurrent.locks.LockSupport;

/** A class loader that fetches classes from far away. */
final class SlowLoader extends ClassLoader {

  SlowLoader() {
    super(null);
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    LockSupport.parkNanos(Later.NANOS);
    return Class.forName(name);
  }
}
