/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.diagnose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holter.cli.model.GuardedClass;
import java.util.List;
import org.junit.jupiter.api.Test;

class GuardedMethodsTest {

  private static final List<String> TABLE =
      List.of(
          "file.open java.io.FileInputStream open detail:argument",
          "file.read  java/io/FileInputStream\tread,readAllBytes",
          "jdbc.execute +java.sql.Statement execute,executeQuery on:17",
          "file.open no-methods",
          "file.open java.io.RandomAccessFile open");

  @Test
  void of_rule_hasItsRowsInOrder() {
    assertThat(GuardedMethods.of("file.open", TABLE))
        .containsExactly(
            new GuardedClass("java.io.FileInputStream", false, List.of("open")),
            new GuardedClass("java.io.RandomAccessFile", false, List.of("open")));
  }

  @Test
  void of_internalNameAndAnySpace_isRead() {
    assertThat(GuardedMethods.of("file.read", TABLE))
        .containsExactly(
            new GuardedClass("java.io.FileInputStream", false, List.of("read", "readAllBytes")));
  }

  @Test
  void of_plus_meansAllHeirs() {
    assertThat(GuardedMethods.of("jdbc.execute", TABLE))
        .containsExactly(
            new GuardedClass("java.sql.Statement", true, List.of("execute", "executeQuery")));
  }

  @Test
  void of_causeOrNoTable_isEmpty() {
    assertThat(GuardedMethods.of("gc", TABLE)).isEmpty();
    assertThat(GuardedMethods.of("no.such")).isEmpty();
  }
}
