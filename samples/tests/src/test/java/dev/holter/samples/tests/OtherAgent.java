/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.tests;

import java.io.FileInputStream;
import java.io.RandomAccessFile;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.security.ProtectionDomain;

/** Another agent, which retransforms classes that Holter hooks too, without changing them. */
public final class OtherAgent {

  private OtherAgent() {}

  /** The agent on the command line. */
  public static void premain(String arguments, Instrumentation instrumentation) throws Exception {
    instrumentation.addTransformer(new Same(), true);
    instrumentation.retransformClasses(
        FileInputStream.class,
        RandomAccessFile.class,
        Thread.class,
        Class.forName("sun.nio.ch.SelectorImpl"));
  }

  private static final class Same implements ClassFileTransformer {
    @Override
    public byte[] transform(
        ClassLoader loader, String name, Class<?> c, ProtectionDomain domain, byte[] classFile) {
      return name != null && name.startsWith("java/io/") ? classFile.clone() : null;
    }
  }
}
