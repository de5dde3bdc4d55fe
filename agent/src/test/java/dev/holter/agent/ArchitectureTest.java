/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  private static final JavaClasses AGENT =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.holter");

  @Test
  void events_needNothing_butJfr() {
    noClasses()
        .that()
        .resideInAPackage("dev.holter.event")
        .should()
        .dependOnClassesThat()
        .resideOutsideOfPackages("dev.holter.event", "java..", "jdk.jfr..")
        .check(AGENT);
  }

  @Test
  void hotPackages_import_javaJfrAndHistogramAlone() {
    noClasses()
        .that()
        .resideInAnyPackage("dev.holter.agent.loop", "dev.holter.agent.call")
        .should()
        .dependOnClassesThat()
        .resideOutsideOfPackages(
            "dev.holter.event",
            "dev.holter.agent.loop",
            "dev.holter.agent.call",
            "dev.holter.catalog", // its words: on, when, reporting
            "java..",
            "jdk.jfr..",
            "org.HdrHistogram..")
        .check(AGENT);
  }

  @Test
  void wire_imports_javaJfrLoopsAndGettersAlone() {
    noClasses()
        .that()
        .resideInAPackage("dev.holter.agent.wire")
        .should()
        .dependOnClassesThat()
        .resideOutsideOfPackages(
            "dev.holter.event",
            "dev.holter.agent.loop",
            "dev.holter.agent.label",
            "dev.holter.agent.wire",
            "java..",
            "jdk.jfr..")
        .check(AGENT);
  }

  @Test
  void classFileLibrary_isKnown_inWeaveAlone() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.holter.agent.weave")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("net.bytebuddy..")
        .check(AGENT);
  }

  @Test
  void packages_dependOnEachOther_inOneDirection() {
    slices().matching("dev.holter.agent.(*)..").should().beFreeOfCycles().check(AGENT);
  }

  @Test
  void hotPackages_useNoInvokedynamic() {
    // a lambda or a concatenation by method handle inside a hook could bootstrap inside class
    // loading
    noClasses()
        .that()
        .resideInAnyPackage(
            "dev.holter.agent.loop",
            "dev.holter.agent.call",
            "dev.holter.agent.label",
            "dev.holter.agent.wire",
            "dev.holter.agent.weave")
        .should(new HasLambda())
        .check(AGENT);
  }
}
