/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.weave;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The taps, held against the released classes they are for and the methods they tell. */
class WireHooksTest {

  private static final Hook[] TABLE =
      Stream.of(WireHooks.TABLE, SendHooks.TABLE, WebSocketHooks.TABLE, ConnectHooks.TABLE)
          .flatMap(Stream::of)
          .toArray(Hook[]::new);

  static Stream<String> versions() {
    return Stream.of("4.1.50", "4.1", "4.2.0", "4.2");
  }

  @ParameterizedTest
  @MethodSource("versions")
  void weave_everyClassOfTheTable_findsItsMethodsAndVerifies(String version) throws Exception {
    HookTable table = new HookTable(TABLE);
    Set<String> awaited = new TreeSet<>();
    for (Hook hook : TABLE) {
      if (hook.shaded() && hook.names() != Hook.Names.OPTIONAL) {
        awaited.add(hook.owner());
      }
    }
    try (NettyRowsTest.WeavingLoader loader = new NettyRowsTest.WeavingLoader(version, table)) {
      for (Map.Entry<String, byte[]> file : NettyRowsTest.classes(version, table).entrySet()) {
        Weaver.Result result = Weaver.weave(file.getValue(), table.of(file.getKey()), null);
        assertThat(result.missing()).as(file.getKey()).isNull();
        awaited.remove(file.getKey());
        NettyRowsTest.verify(loader, file.getKey());
      }
    }
    assertThat(awaited).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("versions")
  void weave_connectsOfEpoll_areToldInOneOfTheAnonymousClasses(String version) throws Exception {
    HookTable table = new HookTable(TABLE);
    long woven = 0;
    for (Map.Entry<String, byte[]> file : NettyRowsTest.classes(version, table).entrySet()) {
      if (file.getKey().contains("/AbstractEpollChannel$AbstractEpollUnsafe$")) {
        byte[] hooked = Weaver.weave(file.getValue(), table.of(file.getKey()), null).classFile();
        if (hooked != null
            && new String(hooked, StandardCharsets.ISO_8859_1).contains("connecting")) {
          woven++;
        }
      }
    }
    assertThat(woven).isOne();
  }

  @Test
  void tap_whatItTells_isThere() throws Exception {
    for (Hook hook : TABLE) {
      Tap tap = hook.tap();
      Class<?> told = Class.forName(tap.type().replace('/', '.'));
      MethodType takes =
          MethodType.fromMethodDescriptorString(tap.descriptor(), getClass().getClassLoader());
      assertThat(MethodHandles.publicLookup().findStatic(told, tap.method(), takes)).isNotNull();
    }
  }
}
