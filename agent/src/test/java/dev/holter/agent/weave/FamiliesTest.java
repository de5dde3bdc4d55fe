/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.weave;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holter.catalog.On;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

class FamiliesTest {

  interface Base {}

  interface Own extends Base {}

  static class Direct implements Base {}

  static class Indirect implements Own {}

  static class Heir extends Direct {}

  static class Stranger {}

  private static final Hook HOOK =
      new Hook(
          "",
          new String[] {"call"},
          Hook.Names.OPTIONAL,
          Hook.Shape.ANY,
          Hook.Kind.CALL,
          On.NOTHING,
          5);

  private final Families families =
      new Families(
          List.of(
              new Families.Family(new String[] {Base.class.getName().replace('.', '/')}, HOOK)));

  private Hook[] of(Class<?> c) throws IOException {
    try (InputStream in =
        ClassLoader.getSystemResourceAsStream(c.getName().replace('.', '/') + ".class")) {
      return families.of(new Glance(in.readAllBytes()));
    }
  }

  @Test
  void of_classThatImplementsTheBase_isAMember() throws IOException {
    assertThat(of(Direct.class)).containsExactly(HOOK);
    assertThat(of(Stranger.class)).isEmpty();
  }

  @Test
  void of_heirOfAMember_isAMember() throws IOException {
    of(Direct.class);
    assertThat(of(Heir.class)).containsExactly(HOOK);
  }

  @Test
  void misses_classLoadedBeforeItsInterfaceBecameAMember() throws IOException {
    assertThat(of(Indirect.class)).isEmpty();
    assertThat(misses(families, Indirect.class)).isFalse();
    of(Own.class);
    assertThat(families.hasGrown()).isTrue();
    assertThat(misses(families, Indirect.class)).isTrue();
    assertThat(of(Indirect.class)).containsExactly(HOOK);
    assertThat(misses(families, Indirect.class)).isFalse();
  }

  private static boolean misses(Families families, Class<?> c) {
    return families.misses(c, c.getName().replace('.', '/'));
  }
}
