/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.weave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holter.agent.loop.Registration;
import dev.holter.agent.weave.Hook.Kind;
import dev.holter.agent.weave.Hook.Names;
import dev.holter.agent.weave.Hook.Shape;
import dev.holter.catalog.Catalog;
import dev.holter.catalog.On;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.Opcodes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WeaverTest {

  /** What was woven and run has polled: this thread must be no loop's for other tests. */
  @AfterEach
  void leaveTheLoop() {
    Registration.endProbe();
  }

  /** Bodies of every shape that frames are hard for. */
  public static class Bodies {
    private final String path = "a/path";

    public static long count(Object o, long n) {
      long sum = 0;
      for (long i = 0; i < n; i++) {
        String s = i % 2 == 0 ? "even" : "odd";
        sum += s.length();
      }
      return sum;
    }

    public synchronized double half(Object lock, int n) {
      synchronized (lock) {
        try {
          return n / 2.0;
        } finally {
          if (n < 0) {
            throw new IllegalStateException(path);
          }
        }
      }
    }

    public int throwing(String s) throws IOException {
      try {
        return Integer.parseInt(s);
      } catch (NumberFormatException e) {
        throw new IOException(s, e);
      }
    }

    /** What a channel has. */
    public boolean isBlocking() {
      return true;
    }

    public void nothing(Object[] array) {
      if (array.length == 0) {
        return;
      }
      array[0] = this;
    }
  }

  private static Class<?> woven(Hook... rows) throws Exception {
    byte[] classFile = classFile(Bodies.class);
    Weaver.Result result = Weaver.weave(classFile, rows, null);
    assertThat(result.missing()).isNull();
    return new ClassLoader(WeaverTest.class.getClassLoader()) {
      Class<?> define() {
        byte[] b = result.classFile();
        return defineClass(Bodies.class.getName(), b, 0, b.length);
      }
    }.define();
  }

  /** Log4j 1's successor and older JDBC drivers are compiled for it. */
  @Test
  void weave_classFileOfJava5_isHookedAndVerifies() throws Exception {
    ClassWriter old = new ClassWriter(0);
    new ClassReader(classFile(Bodies.class))
        .accept(
            new ClassVisitor(Opcodes.ASM9, old) {
              @Override
              public void visit(
                  int version, int access, String name, String sign, String top, String[] faces) {
                super.visit(Opcodes.V1_5, access, name, sign, top, faces);
              }
            },
            ClassReader.SKIP_FRAMES);
    Hook row = row(Kind.CALL, On.NOTHING, Shape.ANY, "count", "half", "throwing", "nothing");

    Weaver.Result result = Weaver.weave(old.toByteArray(), new Hook[] {row}, null);

    Class<?> bodies =
        new ClassLoader(WeaverTest.class.getClassLoader()) {
          Class<?> define() {
            byte[] b = result.classFile();
            return defineClass(Bodies.class.getName(), b, 0, b.length);
          }
        }.define();
    assertThat(bodies.getMethod("count", Object.class, long.class).invoke(null, "", 2L))
        .isEqualTo(7L);
  }

  private static byte[] classFile(Class<?> c) throws IOException {
    try (InputStream in =
        ClassLoader.getSystemResourceAsStream(c.getName().replace('.', '/') + ".class")) {
      return in.readAllBytes();
    }
  }

  private static Hook row(Kind kind, On on, Shape shape, String... methods) {
    return new Hook("Bodies", methods, Names.ANY, shape, kind, on, 1);
  }

  static List<Hook> everyCallHook() {
    List<Hook> rows = new ArrayList<>();
    for (On on : On.values()) {
      switch (on) {
        case ARGUMENT ->
            rows.add(
                row(Kind.CALL, on, Shape.OBJECT_FIRST, "count", "half", "throwing", "nothing"));
        case TIMEOUT -> rows.add(row(Kind.CALL, on, Shape.HAS_LONG, "count"));
        default -> rows.add(row(Kind.CALL, on, Shape.ANY, "count", "half", "throwing", "nothing"));
      }
    }
    rows.add(row(Kind.CHANNEL_CALL, On.THIS, Shape.ANY, "half", "throwing", "nothing"));
    return rows;
  }

  @ParameterizedTest
  @MethodSource("everyCallHook")
  void weave_anyBody_verifiesAndBehavesAsBefore(Hook hook) throws Exception {
    Class<?> c = woven(hook);
    Object o = c.getConstructor().newInstance();
    assertThat(c.getMethod("count", Object.class, long.class).invoke(null, null, 3L))
        .isEqualTo(11L);
    assertThat(c.getMethod("half", Object.class, int.class).invoke(o, "lock", 5)).isEqualTo(2.5);
    assertThat(c.getMethod("throwing", String.class).invoke(o, "7")).isEqualTo(7);
    Object[] array = new Object[1];
    c.getMethod("nothing", Object[].class).invoke(o, (Object) array);
    assertThat(array[0]).isSameAs(o);
  }

  @Test
  void weave_bodyThatThrows_throwsTheSame() throws Exception {
    Class<?> c = woven(row(Kind.CALL, On.PATH, Shape.ANY, "half", "throwing"));
    Object o = c.getConstructor().newInstance();
    Method throwing = c.getMethod("throwing", String.class);
    assertThatThrownBy(() -> throwing.invoke(o, "x"))
        .isInstanceOf(InvocationTargetException.class)
        .cause()
        .isInstanceOf(IOException.class)
        .hasMessage("x");
    Method half = c.getMethod("half", Object.class, int.class);
    assertThatThrownBy(() -> half.invoke(o, "lock", -1))
        .cause()
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("a/path");
  }

  @Test
  void weave_pollShapes_verify() throws Exception {
    Class<?> c = woven(row(Kind.NATIVE_POLL, On.NOTHING, Shape.OBJECT_FIRST, "count"));
    assertThat(c.getMethod("count", Object.class, long.class).invoke(null, "fd", 3L))
        .isEqualTo(11L);
    c = woven(row(Kind.UNIT, On.NOTHING, Shape.OBJECT_LAST, "nothing"));
    assertThat(c.getDeclaredMethods()).hasSameSizeAs(Bodies.class.getDeclaredMethods());
  }

  @Test
  void weave_rowWithoutMethod_isNamedAndTheClassLeftAlone() throws Exception {
    Weaver.Result result =
        Weaver.weave(
            classFile(Bodies.class),
            new Hook[] {row(Kind.CALL, On.NOTHING, Shape.ANY, "renamedInThisVersion")},
            null);
    assertThat(result.missing()).isEqualTo("Bodies#renamedInThisVersion");
    assertThat(result.classFile()).isNull();
  }

  @Test
  void weave_firstOnly_takesTheNewerName() throws Exception {
    Hook row =
        new Hook(
            "Bodies",
            new String[] {"throwing", "nothing"},
            Names.FIRST,
            Shape.OBJECT_LAST,
            Kind.UNIT,
            On.NOTHING,
            0);
    byte[] both = Weaver.weave(classFile(Bodies.class), new Hook[] {row}, null).classFile();
    Hook alone = row(Kind.UNIT, On.NOTHING, Shape.OBJECT_LAST, "throwing");
    assertThat(both)
        .isEqualTo(Weaver.weave(classFile(Bodies.class), new Hook[] {alone}, null).classFile());
  }

  private static final HookTable ALL =
      new HookTable(LoopHooks.TABLE, new CallHooks(Catalog.shipped(), rule -> true).hooks());

  static List<String> jdkOwners() {
    List<String> owners = new ArrayList<>();
    for (String owner : ALL.owners()) {
      boolean otherSystem = owner.contains("KQueue") || owner.contains("Epoll");
      if (owner.matches("(java|javax|jdk|sun)/.*") && !otherSystem) {
        owners.add(owner);
      }
    }
    return owners;
  }

  @ParameterizedTest
  @MethodSource("jdkOwners")
  void weave_jdkClassOfTheTable_findsEveryRow(String owner) throws Exception {
    try (InputStream in = ClassLoader.getSystemResourceAsStream(owner + ".class")) {
      assertThat(in).as("a class of this JDK").isNotNull();
      Weaver.Result result = Weaver.weave(in.readAllBytes(), ALL.of(owner), null);
      assertThat(result.missing()).isNull();
    }
  }

  @Test
  void of_shadedNetty_isFound() {
    HookTable table = new HookTable(LoopHooks.TABLE);
    String plain = "io/netty/channel/epoll/Native";
    assertThat(table.of("io/grpc/netty/shaded/" + plain)).isEqualTo(table.of(plain)).isNotNull();
    assertThat(table.of("com/acme/Native")).isNull();
  }
}
