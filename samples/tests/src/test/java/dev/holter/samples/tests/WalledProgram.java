/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.tests;

import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Runs a program as an OSGi framework would: its loader's parent hides what the framework was not
 * told to pass on, and so Holter's hooks. Arguments: folders of classes and jars, {@code --}, the
 * class, its arguments.
 */
final class WalledProgram {

  private WalledProgram() {}

  /** Gives away the JDK's classes and nothing that was put beside them. */
  private static final class Wall extends ClassLoader {

    Wall() {
      super(ClassLoader.getPlatformClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (name.startsWith("dev.holter.")) {
        throw new ClassNotFoundException(name);
      }
      return super.loadClass(name, resolve);
    }
  }

  public static void main(String[] args) throws Exception {
    List<URL> urls = new ArrayList<>();
    int i = 0;
    for (; !args[i].equals("--"); i++) {
      File folder = new File(args[i]);
      urls.add(folder.toURI().toURL());
      for (File jar : folder.listFiles((parent, name) -> name.endsWith(".jar"))) {
        urls.add(jar.toURI().toURL());
      }
    }
    ClassLoader loader = new URLClassLoader(urls.toArray(new URL[0]), new Wall());
    Thread.currentThread().setContextClassLoader(loader);
    Object rest = Arrays.copyOfRange(args, i + 2, args.length);
    loader.loadClass(args[i + 1]).getMethod("main", String[].class).invoke(null, rest);
  }
}
