/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.weave;

import java.io.InputStream;

/**
 * The loaded classes of the application whose code calls one of the natives that are guarded where
 * they are called.
 *
 * <p>Their files are read again for that, through their own loaders, on Holter's own thread: to
 * have the JVM show them means to redefine every class there is.
 */
record NativeCallers(NativeCalls natives) implements LoadedClasses.Choice {

  @Override
  public boolean takes(Class<?> c, String internalName) {
    ClassLoader loader = c.getClassLoader();
    if (loader == null || loader == ClassLoader.getPlatformClassLoader()) {
      return false;
    }
    try (InputStream file = loader.getResourceAsStream(internalName + ".class")) {
      return file != null && new Glance(file.readAllBytes()).mentions(natives);
    } catch (Throwable t) {
      // a foreign loader may throw anything; the class stays as it is
      return false;
    }
  }
}
