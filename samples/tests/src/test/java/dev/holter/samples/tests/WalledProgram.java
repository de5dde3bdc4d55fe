/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.tests;

import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs a program as an OSGi framework would: its loader's parent passes nothing on but what the JDK
 * needs, and so hides Holter's hooks. Arguments: folders and jars, then {@code --}, then the class.
 */
final class WalledProgram {

  private WalledProgram() {}

  /** Gives away classes of {@code java.*} alone. */
  private static final class Wall extends ClassLoader {

    Wall() {
      super(ClassLoader.getPlatformClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      // the JDK's own accessors are loaded through the loader they serve
      if (name.startsWith("java.") || name.startsWith("jdk.internal.reflect.")) {
        return super.loadClass(name, resolve);
      }
      throw new ClassNotFoundException(name);
    }
  }

  public static void main(String[] args) throws Exception {
    List<URL> urls = new ArrayList<>();
    int i = 0;
    while (!args[i].equals("--")) {
      urls.add(new File(args[i++]).toURI().toURL());
    }
    ClassLoader loader = new URLClassLoader(urls.toArray(new URL[0]), new Wall());
    Thread.currentThread().setContextClassLoader(loader);
    loader
        .loadClass(args[i + 1])
        .getMethod("main", String[].class)
        .invoke(null, (Object) new String[0]);
  }
}
