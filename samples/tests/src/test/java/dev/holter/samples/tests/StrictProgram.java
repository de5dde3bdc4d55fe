/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.tests;

import java.security.CodeSource;
import java.security.Permission;
import java.security.PermissionCollection;
import java.security.Permissions;
import java.security.Policy;
import java.security.ProtectionDomain;

/** A program that allows itself to exit and nothing else, as long as a JDK knows such managers. */
@SuppressWarnings("removal") // in 24; services on 17 still have one
public final class StrictProgram {

  private StrictProgram() {}

  /** Locks itself in and serves. */
  public static void main(String[] args) throws Exception {
    Policy.setPolicy(new ExitOnly());
    System.setSecurityManager(new SecurityManager());
    HostileProgram.main(args);
  }

  private static final class ExitOnly extends Policy {

    @Override
    public PermissionCollection getPermissions(CodeSource source) {
      return new Permissions();
    }

    @Override
    public boolean implies(ProtectionDomain domain, Permission permission) {
      CodeSource source = domain.getCodeSource();
      return source == null
          || source.getLocation() == null
          || permission.getName().startsWith("exitVM");
    }
  }
}
