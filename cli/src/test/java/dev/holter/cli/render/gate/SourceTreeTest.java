/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.render.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceTreeTest {

  @TempDir private Path dir;

  @Test
  void find_rootOfSources_isTheFileInTheRepository() throws IOException {
    source("app/src/main/java/com/acme/App.java", "com.acme");

    assertThat(tree("app/src/main/java").find("com/acme/App.java", "com.acme.App"))
        .contains("app/src/main/java/com/acme/App.java");
  }

  @Test
  void find_folderAbove_looksThroughItsModules() throws IOException {
    source("one/src/main/java/com/acme/App.java", "com.acme");
    source("two/src/main/java/com/other/App.java", "com.other");
    source("two/src/main/java/com/acme/build/Tool.java", "com.acme.build");
    source("two/target/generated-sources/com/acme/Made.java", "com.acme");

    SourceTree tree = tree(".");

    assertThat(tree.find("com/acme/App.java", "com.acme.App"))
        .contains("one/src/main/java/com/acme/App.java");
    assertThat(tree.find("com/acme/build/Tool.java", "com.acme.build.Tool"))
        .contains("two/src/main/java/com/acme/build/Tool.java");
    assertThat(tree.find("com/acme/Made.java", "com.acme.Made")).isEmpty();
    assertThat(tree.find("com/acme/Gone.java", "com.acme.Gone")).isEmpty();
  }

  @Test
  void find_twoOfOneName_isNone() throws IOException {
    source("one/src/main/java/com/acme/App.java", "com.acme");
    source("two/src/main/java/com/acme/App.java", "com.acme");

    assertThat(tree(".").find("com/acme/App.java", "com.acme.App")).isEmpty();
    assertThat(tree("two").find("com/acme/App.java", "com.acme.App"))
        .contains("two/src/main/java/com/acme/App.java");
  }

  @Test
  void find_kotlinWithoutSharedFolders_goesByThePackage() throws IOException {
    source("src/main/kotlin/web/App.kt", "com.acme.web");
    source("src/main/kotlin/cli/App.kt", "com.acme.cli");

    assertThat(tree(".").find("com/acme/web/App.kt", "com.acme.web.AppKt"))
        .contains("src/main/kotlin/web/App.kt");
  }

  @Test
  void find_fileThatJfrGuessed_isFoundInTheLanguageItIsWrittenIn() throws IOException {
    source("src/main/kotlin/web/Routes.kt", "com.acme.web");
    source("src/main/scala/com/acme/Actor.scala", "com.acme");
    source("src/test/groovy/com/acme/Spec.groovy", "com.acme");

    SourceTree tree = tree(".");

    assertThat(tree.find("com/acme/web/RoutesKt.java", "com.acme.web.RoutesKt"))
        .contains("src/main/kotlin/web/Routes.kt");
    assertThat(tree.find("com/acme/web/Routes.java", "com.acme.web.Routes"))
        .contains("src/main/kotlin/web/Routes.kt");
    assertThat(tree.find("com/acme/Actor.java", "com.acme.Actor"))
        .contains("src/main/scala/com/acme/Actor.scala");
    assertThat(tree.find("com/acme/Spec.java", "com.acme.Spec"))
        .contains("src/test/groovy/com/acme/Spec.groovy");
  }

  private SourceTree tree(String root) {
    return new SourceTree(List.of(dir.resolve(root)), dir);
  }

  private void source(String path, String name) throws IOException {
    Path file = dir.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "// a licence\npackage " + name + ";\n");
  }
}
