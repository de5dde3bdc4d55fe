/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holter.catalog.When;
import java.io.File;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.nio.channels.SocketChannel;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PredicatesTest {

  @ParameterizedTest
  @CsvSource({"/etc/hosts, true", "/proc/stat, false", "/sys/x, false", "/dev/urandom, false"})
  void hold_file_diskAlone(String path, boolean counts) {
    assertThat(Predicates.hold(When.FILE, path)).isEqualTo(counts);
    assertThat(Predicates.hold(When.FILE, new File(path))).isEqualTo(counts);
    assertThat(Predicates.hold(When.FILE, Path.of(path))).isEqualTo(counts);
  }

  @Test
  void hold_fileOfAnotherFileSystem_doesNotCount(@TempDir Path dir) throws Exception {
    Path zip = dir.resolve("a.zip");
    try (FileSystem fs = FileSystems.newFileSystem(zip, Map.of("create", "true"))) {
      assertThat(Predicates.hold(When.FILE, fs.getPath("/etc/hosts"))).isFalse();
    }
  }

  @Test
  void hold_blocking_asksTheChannel() throws Exception {
    try (SocketChannel channel = SocketChannel.open()) {
      assertThat(Predicates.hold(When.BLOCKING, channel)).isTrue();
      channel.configureBlocking(false);
      assertThat(Predicates.hold(When.BLOCKING, channel)).isFalse();
    }
  }

  @Test
  void hold_parks_notOnAFutureThatIsDone() {
    assertThat(Predicates.hold(When.PARKS, new CompletableFuture<>())).isTrue();
    assertThat(Predicates.hold(When.PARKS, CompletableFuture.completedFuture(1))).isFalse();
  }

  @Test
  void hold_alive_notOnceEnded() throws Exception {
    Thread ended = new Thread(() -> {});
    ended.start();
    ended.join();
    assertThat(Predicates.hold(When.ALIVE, ended)).isFalse();
    assertThat(Predicates.hold(When.ALIVE, Thread.currentThread())).isTrue();
  }

  @Test
  void hold_standardStreams_areConsoleAndNoPipe() {
    FileInputStream in = new FileInputStream(FileDescriptor.in);
    FileOutputStream out = new FileOutputStream(FileDescriptor.out);
    assertThat(Predicates.hold(When.CONSOLE, in)).isTrue();
    assertThat(Predicates.hold(When.PIPE, in)).isFalse();
    assertThat(Predicates.hold(When.CONSOLE, out)).isTrue();
    assertThat(Predicates.hold(When.PIPE, out)).isFalse();
  }

  @Test
  void hold_aFilesStream_isNoConsole(@TempDir Path folder) throws Exception {
    try (FileOutputStream out = new FileOutputStream(folder.resolve("file").toFile())) {
      assertThat(Predicates.hold(When.CONSOLE, out)).isFalse();
    }
  }

  @Test
  void hold_null_isNothing() {
    for (When when :
        new When[] {When.FILE, When.BLOCKING, When.ALIVE, When.PIPE, When.CONSOLE, When.GIVEN}) {
      assertThat(Predicates.hold(when, null)).as(when.name()).isFalse();
    }
  }
}
