/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.call;

import dev.holter.catalog.On;
import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.URLConnection;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.List;

/** What a guarded call worked on, as a person reads it. */
final class Detail {

  /** Longer details are cut: they are read by people. */
  private static final int LONGEST = 512;

  private static final String JAVA_HOME = System.getProperty("java.home", "/");

  private Detail() {}

  /**
   * Whether what an inner call works on tells what the outer one is about. Classes and settings of
   * the JDK that are read on first use do not.
   */
  static boolean ofUse(Object detail) {
    if (detail == null || detail instanceof InputStream) {
      return false;
    }
    if (detail instanceof String || detail instanceof File || detail instanceof Path) {
      String path = detail.toString();
      return !path.endsWith(".jar") && (!path.startsWith(JAVA_HOME) || path.endsWith("/cacerts"));
    }
    return true;
  }

  /** Text of what the hooks passed on, or null where it says nothing. No look-ups. */
  static String of(On on, Object detail) {
    boolean classAlone = on == On.CLASS || on == On.BLOCKER;
    String text = classAlone && detail != null ? className(detail) : text(detail);
    return text == null || text.length() <= LONGEST ? text : text.substring(0, LONGEST);
  }

  private static String text(Object detail) {
    if (detail == null || detail instanceof InputStream) {
      return null;
    }
    if (detail instanceof String s) {
      return Secrets.without(s);
    }
    if (detail instanceof File || detail instanceof Path) {
      return detail.toString();
    }
    if (detail instanceof InetAddress a) {
      return a.getHostAddress();
    }
    if (detail instanceof SocketAddress a) {
      return address(a);
    }
    if (detail instanceof SocketChannel c) {
      try {
        return address(c.getRemoteAddress());
      } catch (IOException e) {
        return null; // closed meanwhile
      }
    }
    if (detail instanceof FileOutputStream out) {
      return Predicates.console(out);
    }
    if (detail instanceof ProcessBuilder b) {
      return first(b.command());
    }
    if (detail instanceof URLConnection c) {
      return Secrets.without(String.valueOf(c.getURL()));
    }
    if (detail instanceof Thread t) {
      return t.getName();
    }
    // java.net.http is a module that a JVM may lack: its request is told by its class's name
    return detail.getClass().getName().startsWith("jdk.internal.net.http.")
        ? Secrets.without(detail.toString())
        : null;
  }

  /** The lock or future that the program knows, not the part of it that waits. */
  private static String className(Object o) {
    String name = o.getClass().getName();
    int nested = name.indexOf('$');
    return nested > 0 && name.startsWith("java.util.concurrent.")
        ? name.substring(0, nested)
        : name;
  }

  private static String address(SocketAddress a) {
    if (a instanceof InetSocketAddress i) {
      return i.getHostString() + ":" + i.getPort();
    }
    return a == null ? null : a.toString();
  }

  // the program alone: its arguments may hold secrets
  private static String first(List<String> command) {
    return command.isEmpty() ? null : command.get(0);
  }
}
