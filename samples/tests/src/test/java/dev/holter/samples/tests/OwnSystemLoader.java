/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.tests;

import java.io.IOException;
import java.io.InputStream;

/**
 * A system class loader that defines whatever it finds by itself, Holter's classes too, and leaves
 * the rest to the platform's.
 */
public final class OwnSystemLoader extends ClassLoader {

  private final ClassLoader builtIn;

  /** As the JVM calls it. */
  public OwnSystemLoader(ClassLoader builtIn) {
    super(ClassLoader.getPlatformClassLoader());
    this.builtIn = builtIn;
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    synchronized (getClassLoadingLock(name)) {
      Class<?> known = findLoadedClass(name);
      if (known != null || !name.startsWith("dev.holter.")) {
        return known != null ? known : super.loadClass(name, resolve);
      }
      try (InputStream in = builtIn.getResourceAsStream(name.replace('.', '/') + ".class")) {
        if (in == null) {
          throw new ClassNotFoundException(name);
        }
        byte[] classFile = in.readAllBytes();
        return defineClass(name, classFile, 0, classFile.length);
      } catch (IOException e) {
        throw new ClassNotFoundException(name, e);
      }
    }
  }

  /** Without this method the JVM takes no agent at all. */
  void appendToClassPathForInstrumentation(String path) {
    // the built-in loader has it already
  }
}
