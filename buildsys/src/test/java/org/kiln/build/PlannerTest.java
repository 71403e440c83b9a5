package org.kiln.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kiln.recipe.BuildType.PACKAGE;
import static org.kiln.recipe.BuildType.RUNTIME;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kiln.graph.CycleException;
import org.kiln.recipe.PackageName;
import org.kiln.recipe.RecipeException;
import org.kiln.toolchain.Line;

final class PlannerTest {
  private static final Samples PYTHON = Samples.library("cpython", "zlib");
  private static final Samples ZLIB = Samples.library("zlib");
  private static final Samples WEB = Samples.of(RUNTIME, "web", "cpython");

  @Test
  void planWhenPackageAddsPythonRunDependenciesAndTheRuntime() {
    Plan plan =
        Samples.plan(
            List.of("b"),
            PYTHON,
            ZLIB,
            WEB,
            Samples.of(PACKAGE, "a"),
            Samples.of(PACKAGE, "b").running("a"),
            Samples.of(PACKAGE, "unrelated"));

    assertThat(plan.graph().order())
        .map(PackageName::text)
        .containsExactly("zlib", "cpython", "a", "b", "web");
    assertThat(plan.targets()).map(PackageName::text).containsExactly("b");
  }

  @Test
  void planWhenLibraryNeedsNeitherPythonNorRuntime() {
    assertThat(Samples.plan(List.of("zlib"), PYTHON, ZLIB, WEB).packages()).hasSize(1);
  }

  @Test
  void planWhenLibraryMentionsPythonsHeadersAddsPython() {
    Samples library = Samples.library("a").script("emcc -I$PYTHONINCLUDE a.c");
    Plan plan = Samples.plan(List.of("a"), library, Samples.library("cpython"));

    assertThat(plan.get(PackageName.parse("a")).host()).containsExactly(PlannedPackage.PYTHON);
  }

  @Test
  void planWhenWithTestsAddsWhatTheTargetsTestsNeed() {
    var recipes =
        Samples.recipes(
            Samples.of(PACKAGE, "a").testedWith("t").running("b"),
            Samples.of(PACKAGE, "b").testedWith("u"),
            Samples.of(PACKAGE, "t"),
            Samples.of(PACKAGE, "u"));

    assertThat(new Planner(recipes, Line.CP313).plan(List.of("a"), true).packages().keySet())
        .map(PackageName::text)
        .containsExactly("a", "b", "t");
  }

  @Test
  void planWhenRunDependenciesAreCyclicBuildsThem() {
    Plan plan =
        Samples.plan(
            List.of("a"),
            Samples.of(PACKAGE, "a").running("b"),
            Samples.of(PACKAGE, "b").running("a"));

    assertThat(plan.packages()).hasSize(2);
  }

  @Test
  void planWhenHostDependenciesAreCyclicNamesThePath() {
    assertThatThrownBy(
            () -> Samples.plan(List.of("a"), Samples.library("a", "b"), Samples.library("b", "a")))
        .isInstanceOf(CycleException.class)
        .hasMessageContaining("a → b → a");
  }

  @Test
  void planWhenNameIsUnknownSaysSo() {
    assertThatThrownBy(() -> Samples.plan(List.of("zlb"), ZLIB))
        .isInstanceOf(RecipeException.class)
        .hasMessageContaining("zlb");
  }

  @Test
  void planWhenNamedPackageHasNoReleaseForTheLineFails() {
    assertThatThrownBy(() -> Samples.plan(List.of("a"), Samples.of(PACKAGE, "a").forPython("<3.9")))
        .isInstanceOf(BuildException.class)
        .hasMessage("can't build a for cp313: no release of a suits Python 3.13.5");
  }

  @Test
  void planWhenEverythingIsWantedSkipsWhatIsDisabledAndWhatNeedsIt() {
    Plan plan =
        Samples.plan(
            List.of("*"),
            ZLIB,
            Samples.library("off").disabled(),
            Samples.library("needs-off", "off"));

    assertThat(plan.packages().keySet()).map(PackageName::text).containsExactly("zlib");
    assertThat(plan.skipped())
        .containsEntry(PackageName.parse("off"), "off is disabled")
        .containsEntry(PackageName.parse("needs-off"), "needs-off needs off: off is disabled");
  }

  @Test
  void planWhenTagMatchesNothingListsTheTags() {
    assertThatThrownBy(() -> Samples.plan(List.of("tag:nothing"), ZLIB))
        .isInstanceOf(BuildException.class)
        .hasMessage("no recipe matches tag:nothing")
        .extracting(e -> ((BuildException) e).remedy().orElse(""))
        .isEqualTo("tags in use: tagged");
  }
}
