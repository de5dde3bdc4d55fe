/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.weave;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import org.junit.jupiter.api.Test;

class LoadersTest {

  private static final URL[] NOTHING = {};

  private final Coverage coverage = new Coverage();
  private final Loaders loaders = new Loaders(coverage);

  /** What an application wrote: it may hide anything. */
  private static final class Wall extends ClassLoader {
    Wall() {
      super(null);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      throw new ClassNotFoundException(name);
    }
  }

  /** Finds them, but for what is asked of it as a key. */
  private static final class Proud extends ClassLoader {
    @Override
    public int hashCode() {
      throw new IllegalStateException("a service's code was run");
    }

    @Override
    public boolean equals(Object o) {
      throw new IllegalStateException("a service's code was run");
    }
  }

  @Test
  void seesHooks_loader_isAskedForNothingOfItsOwn() {
    Proud proud = new Proud();

    assertThat(loaders.seesHooks(proud, "a/A", true)).isFalse();
    loaders.settle(null);
    assertThat(loaders.seesHooks(proud, "a/B", true)).isFalse();
  }

  @Test
  void seesHooks_loadersOfTheJdkUpToTheTop_isTrueAtOnce() throws IOException {
    ClassLoader platform = ClassLoader.getPlatformClassLoader();
    try (URLClassLoader parent = new URLClassLoader(NOTHING, platform);
        URLClassLoader child = new URLClassLoader(NOTHING, parent);
        URLClassLoader orphan = new URLClassLoader(NOTHING, null)) {
      assertThat(loaders.seesHooks(null, "a/A", true)).isTrue();
      assertThat(loaders.seesHooks(platform, "a/A", true)).isTrue();
      assertThat(loaders.seesHooks(ClassLoader.getSystemClassLoader(), "a/A", true)).isTrue();
      assertThat(loaders.seesHooks(child, "a/A", true)).isTrue();
      assertThat(loaders.seesHooks(orphan, "a/A", true)).isTrue();
    }
  }

  @Test
  void seesHooks_loaderOfTheJdkBehindAWall_isFalseAndToldOnce() throws IOException {
    try (URLClassLoader child = new URLClassLoader(NOTHING, new Wall())) {
      assertThat(loaders.seesHooks(child, "io/netty/channel/epoll/Native", true)).isFalse();
      assertThat(loaders.seesHooks(child, "com/acme/Sleeper", false)).isFalse();
      loaders.settle(null); // nothing to transform
      assertThat(loaders.seesHooks(child, "com/acme/Another", false)).isFalse();
      loaders.settle(null);
    }
    assertThat(coverage.degradedText().lines())
        .hasSize(2)
        .anyMatch(line -> line.startsWith("class loader java.net.URLClassLoader: hides Holter"))
        .contains("io.netty.channel.epoll.Native: hidden by its class loader");
  }
}
