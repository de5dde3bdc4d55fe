/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.stories;

import java.io.IOException;
import java.io.InputStream;

/** Classes that are loaded through a slow line. */
final class SlowLoader implements Story {

  @Override
  public void tell(Loop loop) throws Exception {
    for (int millis : new int[] {100, 200, 300, 150}) {
      loop.stall(() -> firstUse(new Remote(millis)));
    }
  }

  private static void firstUse(ClassLoader loader) throws ReflectiveOperationException {
    Class.forName(Plugin.class.getName(), true, loader).getDeclaredConstructor().newInstance();
  }

  /** What is loaded. */
  public static final class Plugin {
    /** Makes one. */
    public Plugin() {}
  }

  /** Its classes come late. */
  private static final class Remote extends ClassLoader {

    private final long millis;

    Remote(long millis) {
      super(null);
      this.millis = millis;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      String file = name.replace('.', '/') + ".class";
      try (InputStream in = SlowLoader.class.getClassLoader().getResourceAsStream(file)) {
        Thread.sleep(millis);
        byte[] bytes = in.readAllBytes();
        return defineClass(name, bytes, 0, bytes.length);
      } catch (IOException | InterruptedException e) {
        throw new ClassNotFoundException(name, e);
      }
    }
  }
}
