/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.weave;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rows for Netty, held against the released classes, also those no test can run here. */
class NettyRowsTest {

  private static final File JARS = new File("target/netty");

  static Stream<String> versions() {
    return Stream.of("4.1.50", "4.1", "4.2.0", "4.2");
  }

  @ParameterizedTest
  @MethodSource("versions")
  void weave_everyClassOfTheTable_findsItsMethodsAndVerifies(String version) throws Exception {
    HookTable table = new HookTable(LoopHooks.TABLE);
    List<String> hooked = new ArrayList<>();
    try (WeavingLoader loader = new WeavingLoader(version, table)) {
      for (Map.Entry<String, byte[]> file : classes(version, table).entrySet()) {
        Weaver.Result result = Weaver.weave(file.getValue(), table.of(file.getKey()), null);
        assertThat(result.missing()).as(file.getKey()).isNull();
        if (result.classFile() == null) {
          continue; // nothing to hook in this version
        }
        hooked.addAll(hooks(file.getKey(), result.classFile()));
        verify(loader, file.getKey());
      }
    }
    assertThat(hooked).containsExactlyElementsOf(expected(version));
  }

  private static List<String> expected(String version) throws IOException {
    try (InputStream in = NettyRowsTest.class.getResourceAsStream("netty-" + version + ".txt")) {
      return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
          .lines()
          .toList();
    }
  }

  /**
   * A class is verified before it is initialised, which fails where its natives are not at home.
   */
  static void verify(ClassLoader loader, String name) throws ClassNotFoundException {
    try {
      Class.forName(name.replace('/', '.'), true, loader);
    } catch (VerifyError e) {
      throw e;
    } catch (LinkageError e) {
      // its natives, or a library that is optional
    }
  }

  static Map<String, byte[]> classes(String version, HookTable table) throws IOException {
    Map<String, byte[]> found = new TreeMap<>();
    for (File jar : jars(version)) {
      try (JarFile file = new JarFile(jar)) {
        for (Enumeration<JarEntry> e = file.entries(); e.hasMoreElements(); ) {
          JarEntry entry = e.nextElement();
          String name = entry.getName().replace(".class", "");
          if (entry.getName().endsWith(".class") && table.of(name) != null) {
            try (InputStream in = file.getInputStream(entry)) {
              found.put(name, in.readAllBytes());
            }
          }
        }
      }
    }
    return found;
  }

  private static File[] jars(String version) {
    File[] jars = new File(JARS, version).listFiles();
    assertThat(jars).isNotEmpty();
    return jars;
  }

  /** {@code Class#method hook,hook}: a line for each method with hooks. */
  private static List<String> hooks(String owner, byte[] classFile) {
    TreeSet<String> lines = new TreeSet<>();
    ClassVisitor visitor =
        new ClassVisitor(Opcodes.ASM9) {
          @Override
          public MethodVisitor visitMethod(
              int access, String name, String descriptor, String signature, String[] exceptions) {
            TreeSet<String> hooks = new TreeSet<>();
            return new MethodVisitor(Opcodes.ASM9) {
              @Override
              public void visitMethodInsn(
                  int opcode, String type, String hook, String of, boolean isInterface) {
                if (type.equals("dev/holter/agent/loop/Polls")) {
                  hooks.add(hook);
                }
              }

              @Override
              public void visitEnd() {
                if (!hooks.isEmpty()) {
                  String arguments = descriptor.substring(0, descriptor.indexOf(')') + 1);
                  lines.add(owner + '#' + name + arguments + ' ' + String.join(",", hooks));
                }
              }
            };
          }
        };
    new ClassReader(classFile).accept(visitor, 0);
    return new ArrayList<>(lines);
  }

  /** Defines a version's classes as the agent leaves them. */
  static final class WeavingLoader extends URLClassLoader {

    private final HookTable table;

    WeavingLoader(String version, HookTable table) throws MalformedURLException {
      super(urls(version), NettyRowsTest.class.getClassLoader());
      this.table = table;
    }

    private static URL[] urls(String version) throws MalformedURLException {
      List<URL> urls = new ArrayList<>();
      for (File jar : jars(version)) {
        urls.add(jar.toURI().toURL());
      }
      return urls.toArray(new URL[0]);
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      String internal = name.replace('.', '/');
      Hook[] rows = table.of(internal);
      if (rows == null) {
        return super.findClass(name);
      }
      try (InputStream in = getResourceAsStream(internal + ".class")) {
        if (in == null) {
          throw new ClassNotFoundException(name);
        }
        byte[] plain = in.readAllBytes();
        byte[] woven = Weaver.weave(plain, rows, null).classFile();
        woven = woven == null ? plain : woven;
        return defineClass(name, woven, 0, woven.length);
      } catch (IOException e) {
        throw new ClassNotFoundException(name, e);
      }
    }
  }
}
