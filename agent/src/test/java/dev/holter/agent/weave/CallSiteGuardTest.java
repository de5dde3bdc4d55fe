/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.weave;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class CallSiteGuardTest {

  /** Calls the natives in every way there is. */
  public static class Caller {
    public static boolean run() throws Exception {
      Thread.sleep(1);
      Object monitor = new Object();
      synchronized (monitor) {
        monitor.wait(1L);
      }
      Runtime.getRuntime().gc();
      return Thread.currentThread().isAlive();
    }
  }

  /** Has methods of those names that are its own. */
  public static class Namesake {
    public static long sleep(long n) {
      return n;
    }

    public static long run() {
      return sleep(1);
    }
  }

  private static byte[] classFile(Class<?> c) throws IOException {
    try (InputStream in =
        ClassLoader.getSystemResourceAsStream(c.getName().replace('.', '/') + ".class")) {
      return in.readAllBytes();
    }
  }

  @Test
  void mentions_namesakes_areNotMeant() throws Exception {
    NativeCalls natives = NativeCalls.ofThisJdk(rule -> true);
    assertThat(new Glance(classFile(Namesake.class)).mentions(natives)).isFalse();
  }

  @Test
  void weave_callsOfNatives_goToTheirStandIns() throws Exception {
    NativeCalls natives = NativeCalls.ofThisJdk(rule -> true);
    byte[] before = classFile(Caller.class);
    assertThat(new Glance(before).mentions(natives)).isTrue();
    byte[] woven = Weaver.weave(before, new Hook[0], natives).classFile();
    assertThat(new String(woven, StandardCharsets.ISO_8859_1))
        .contains("dev/holter/agent/call/CallSites");
    Class<?> c =
        new ClassLoader(CallSiteGuardTest.class.getClassLoader()) {
          Class<?> define() {
            return defineClass(Caller.class.getName(), woven, 0, woven.length);
          }
        }.define();
    assertThat(c.getMethod("run").invoke(null)).isEqualTo(true);
  }

  @Test
  void ofThisJdk_rulesNotGuarded_leavesThemAlone() throws Exception {
    assertThat(NativeCalls.ofThisJdk(rule -> false).isEmpty()).isTrue();
  }
}
