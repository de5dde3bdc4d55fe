/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.probes;

import java.util.Hashtable;
import java.util.concurrent.locks.LockSupport;
import javax.naming.Context;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.naming.spi.InitialContextFactory;

/** A directory far away. */
public final class SlowNaming implements InitialContextFactory {

  @Override
  public Context getInitialContext(Hashtable<?, ?> environment) throws NamingException {
    return new Directory();
  }

  /** Finds everything, slowly. */
  private static final class Directory extends InitialContext {

    Directory() throws NamingException {
      super(true);
    }

    @Override
    public Object lookup(String name) {
      LockSupport.parkNanos(Later.NANOS);
      return name;
    }
  }
}
