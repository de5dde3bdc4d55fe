/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchitectureTest {

  private static final String[] PARTS = {"read", "diagnose", "gate", "diff", "render"};

  private static final JavaClasses CLI =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.holter.cli");

  @ParameterizedTest
  @ValueSource(strings = {"read", "diagnose", "gate", "diff", "render"})
  void part_knows_modelAlone(String part) {
    for (String other : PARTS) {
      if (!other.equals(part)) {
        noClasses()
            .that()
            .resideInAPackage("dev.holter.cli." + part + "..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.holter.cli." + other + "..")
            .check(CLI);
      }
    }
  }

  @Test
  void parts_doNotKnow_commands() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.holter.cli")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("dev.holter.cli")
        .check(CLI);
  }

  @Test
  void parts_doNotKnow_top() {
    noClasses()
        .that()
        .resideOutsideOfPackages("dev.holter.cli", "dev.holter.cli.top..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("dev.holter.cli.top..")
        .because("it is made of them")
        .check(CLI);
  }

  @Test
  void model_knows_noPart() {
    noClasses()
        .that()
        .resideInAPackage("dev.holter.cli.model..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "dev.holter.cli.read..",
            "dev.holter.cli.diagnose..",
            "dev.holter.cli.gate..",
            "dev.holter.cli.diff..",
            "dev.holter.cli.render..")
        .check(CLI);
  }

  @Test
  void cli_loads_noEventClass() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAPackage("dev.holter.event")
        .because("initialising one costs 200 ms")
        .check(CLI);
  }

  @Test
  void recordings_areRead_notByTheJdk() {
    noClasses()
        .that()
        // a process that runs is followed by the JDK's stream
        .haveSimpleNameNotStartingWith("Live")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("jdk.jfr..")
        .because("it hangs on what a killed process left, and reads all constants of a chunk")
        .check(CLI);
  }
}
