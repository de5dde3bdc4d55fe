/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli;

import picocli.CommandLine.IVersionProvider;

/** The version the build wrote into the jar. */
final class ToolVersion implements IVersionProvider {

  @Override
  public String[] getVersion() {
    return new String[] {"holter " + text()};
  }

  static String text() {
    String version = ToolVersion.class.getPackage().getImplementationVersion();
    return version == null ? "unpackaged" : version;
  }
}
