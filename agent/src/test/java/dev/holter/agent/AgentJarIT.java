/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;

class AgentJarIT {

  private static final String JAR = System.getProperty("holter.agent.jar");
  private static final int JAVA_17 = 61;

  @Test
  void manifest_namesThePremainAndTheJarItself() throws IOException {
    try (JarFile jar = new JarFile(JAR)) {
      Attributes manifest = jar.getManifest().getMainAttributes();
      assertThat(manifest.getValue("Premain-Class")).isEqualTo(Premain.class.getName());
      assertThat(manifest.getValue("Agent-Class")).isEqualTo(Premain.class.getName());
      assertThat(manifest.getValue("Boot-Class-Path")).startsWith("holter-agent.jar ");
      assertThat(manifest.getValue("Can-Retransform-Classes")).isEqualTo("true");
    }
  }

  @Test
  void classes_areAllHoltersOwn_andOfJava17() throws IOException {
    List<String> foreign = new ArrayList<>();
    try (JarFile jar = new JarFile(JAR)) {
      for (JarEntry entry : (Iterable<JarEntry>) jar.stream()::iterator) {
        if (!entry.getName().endsWith(".class")) {
          continue;
        }
        if (!entry.getName().startsWith("dev/holter/")) {
          foreign.add(entry.getName());
        }
        try (InputStream in = jar.getInputStream(entry)) {
          assertThat((int) in.readNBytes(8)[7]).as(entry.getName()).isLessThanOrEqualTo(JAVA_17);
        }
      }
    }
    assertThat(foreign).isEmpty();
  }

  @Test
  void catalog_isInside() throws IOException {
    try (JarFile jar = new JarFile(JAR)) {
      assertThat(jar.getEntry("dev/holter/catalog/explain/index.txt")).isNotNull();
      assertThat(jar.getEntry("dev/holter/catalog/explain/tls.context.md")).isNotNull();
    }
  }
}
