/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.junit;

import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** Says at the end what {@link NoStalls} watched and took. Found by JUnit as a service. */
public final class ClosingReport implements LauncherSessionListener {

  @Override
  public void launcherSessionClosed(LauncherSession session) {
    String line = Tally.close();
    if (line != null) {
      System.err.println("holter: " + line);
    }
  }
}
