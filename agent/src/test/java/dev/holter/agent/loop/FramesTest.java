/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.loop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FramesTest {

  private static StackTraceElement frame(String type) {
    return new StackTraceElement(type, "m", "F.java", 7);
  }

  private static List<String> text(int jdk, int callers) {
    List<StackTraceElement> stack = new ArrayList<>();
    for (int i = 0; i < jdk; i++) {
      stack.add(frame("java.util.ArrayList"));
    }
    stack.add(frame("com.acme.App"));
    for (int i = 1; i < callers; i++) {
      stack.add(frame("io.netty.Loop"));
    }
    return Frames.text(stack.toArray(new StackTraceElement[0])).lines().toList();
  }

  @Test
  void text_shallowStack_isWhole() {
    assertThat(text(3, 2))
        .containsExactly(
            "java.util.ArrayList.m(F.java:7)",
            "java.util.ArrayList.m(F.java:7)",
            "java.util.ArrayList.m(F.java:7)",
            "com.acme.App.m(F.java:7)",
            "io.netty.Loop.m(F.java:7)");
  }

  @Test
  void text_jdkCallsItselfDeeplyBeforeTheApplicationsFrames_keepsThese() {
    List<String> lines = text(300, 30);

    assertThat(lines).hasSize(65);
    assertThat(lines.get(39)).startsWith("java.util.ArrayList");
    assertThat(lines.get(40)).isEqualTo("(260 frames between)");
    assertThat(lines.get(41)).startsWith("com.acme.App");
  }

  @Test
  void text_fewCallers_keepsAsManyFramesAsOfAnyDeepStack() {
    List<String> lines = text(300, 3);

    assertThat(lines).hasSize(65).endsWith("io.netty.Loop.m(F.java:7)");
    assertThat(lines.get(61)).isEqualTo("(239 frames between)");
  }

  @Test
  void text_applicationNear_isTheInnermostPart() {
    List<String> lines = text(10, 300);

    assertThat(lines).hasSize(64);
    assertThat(lines.get(10)).startsWith("com.acme.App");
  }
}
