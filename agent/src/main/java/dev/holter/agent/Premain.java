/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent;

import java.io.File;
import java.lang.instrument.Instrumentation;
import java.lang.reflect.InvocationTargetException;
import java.util.jar.JarFile;

/**
 * The JVM's way in, and nothing else: it makes sure that the rest runs from the boot loader.
 *
 * <p>The manifest's {@code Boot-Class-Path} names the jar, so that even this class comes from the
 * boot loader. Where the jar was renamed it does not; then the jar is appended here, and the rest
 * is reached by name, since this loader's own copy of it must never run. Nothing may leave this
 * class as an exception: the JVM would abort.
 */
public final class Premain {

  private static final String PRESENCE = "dev.holter.agent.Presence";

  private Premain() {}

  /** The agent on the command line. */
  public static void premain(String arguments, Instrumentation instrumentation) {
    call("premain", arguments, instrumentation);
  }

  /** The agent in a running JVM. */
  public static void agentmain(String arguments, Instrumentation instrumentation) {
    call("agentmain", arguments, instrumentation);
  }

  private static void call(String way, String arguments, Instrumentation instrumentation) {
    try {
      presence(instrumentation)
          .getMethod(way, String.class, Instrumentation.class)
          .invoke(null, arguments, instrumentation);
    } catch (InvocationTargetException e) {
      failed(e.getCause());
    } catch (Throwable t) {
      // whatever it is: the service comes first
      failed(t);
    }
  }

  /** The boot loader's copy, which is there already unless the jar was renamed. */
  private static Class<?> presence(Instrumentation instrumentation) throws Exception {
    try {
      return Class.forName(PRESENCE, true, null);
    } catch (ClassNotFoundException e) {
      File jar =
          new File(Premain.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      instrumentation.appendToBootstrapClassLoaderSearch(new JarFile(jar));
      return Class.forName(PRESENCE, true, null);
    }
  }

  private static void failed(Throwable t) {
    System.err.println("holter: could not start (" + t + "); the program runs without it");
  }
}
