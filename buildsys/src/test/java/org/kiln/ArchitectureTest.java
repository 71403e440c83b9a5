package org.kiln;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Holds the one-way arrows: each package may use only those below it, and no files each other. */
final class ArchitectureTest {
  private static final List<String> FROM_TOP_TO_BOTTOM =
      List.of(
          "cli",
          "report",
          "verify",
          "repository",
          "authoring",
          "build",
          "artifact",
          "toolchain",
          "source",
          "container",
          "graph",
          "recipe",
          "python",
          "yaml",
          "io");

  private static final Map<String, String> LIBRARY_LIVES_IN =
      Map.of(
          "org.yaml.snakeyaml..", "org.kiln.yaml..",
          "com.github.dockerjava..", "org.kiln.container.docker..",
          "org.eclipse.jgit..", "org.kiln.source..",
          "run.endive..", "org.kiln.artifact..",
          "org.openqa.selenium..", "org.kiln.verify..",
          "org.cyclonedx..", "org.kiln.artifact..",
          "org.eclipse.elk..", "org.kiln.report.drawing..",
          "com.sun.jna..", "org.kiln.repository..",
          "picocli..", "org.kiln.cli..",
          "org.jline..", "org.kiln.cli..");

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.kiln");

  /** Puts classes beside those that they are nested in. */
  private static final SliceAssignment FILES =
      new SliceAssignment() {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
          return SliceIdentifier.of(type.getName().replaceFirst("\\$.*", ""));
        }

        @Override
        public String getDescription() {
          return "files";
        }
      };

  @TestFactory
  Stream<DynamicTest> arrowsPointDown() {
    return FROM_TOP_TO_BOTTOM.stream()
        .map(name -> DynamicTest.dynamicTest(name, () -> usesNothingAbove(name)));
  }

  private static void usesNothingAbove(String name) {
    String[] above =
        FROM_TOP_TO_BOTTOM.subList(0, FROM_TOP_TO_BOTTOM.indexOf(name)).stream()
            .map(higher -> "org.kiln." + higher + "..")
            .toArray(String[]::new);
    noClasses()
        .that()
        .resideInAPackage("org.kiln." + name + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(above)
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  @TestFactory
  Stream<DynamicTest> librariesStayInTheirPackage() {
    return LIBRARY_LIVES_IN.entrySet().stream()
        .map(e -> DynamicTest.dynamicTest(e.getKey(), () -> staysIn(e.getKey(), e.getValue())));
  }

  private static void staysIn(String library, String home) {
    noClasses()
        .that()
        .resideOutsideOfPackage(home)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .check(CLASSES);
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching("org.kiln.(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void filesHaveNoCycles() {
    slices().assignedFrom(FILES).should().beFreeOfCycles().check(CLASSES);
  }
}
