package org.kiln.build;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kiln.python.VersionRange;
import org.kiln.recipe.About;
import org.kiln.recipe.Audit;
import org.kiln.recipe.Build;
import org.kiln.recipe.BuildType;
import org.kiln.recipe.PackageName;
import org.kiln.recipe.Recipe;
import org.kiln.recipe.Recipes;
import org.kiln.recipe.Release;
import org.kiln.recipe.Requirements;
import org.kiln.recipe.Source;
import org.kiln.recipe.Tests;
import org.kiln.toolchain.Line;

/** Recipes for tests. */
record Samples(
    String name,
    Path directory,
    BuildType type,
    List<String> host,
    List<String> run,
    List<String> tests,
    VersionRange python,
    boolean isDisabled,
    boolean isHeavy,
    String script) {

  static Samples library(String name, String... host) {
    return new Samples(
        name,
        Path.of("/recipes", name),
        BuildType.STATIC_LIBRARY,
        List.of(host),
        List.of(),
        List.of(),
        VersionRange.ANY,
        false,
        false,
        "make install\n");
  }

  static Samples of(BuildType type, String name, String... host) {
    Samples s = library(name, host);
    return new Samples(
        name,
        s.directory,
        type,
        s.host,
        s.run,
        s.tests,
        s.python,
        s.isDisabled,
        s.isHeavy,
        s.script);
  }

  Samples in(Path directory) {
    return new Samples(
        name, directory.resolve(name), type, host, run, tests, python, isDisabled, isHeavy, script);
  }

  Samples running(String... needs) {
    return new Samples(
        name, directory, type, host, List.of(needs), tests, python, isDisabled, isHeavy, script);
  }

  Samples testedWith(String... needs) {
    return new Samples(
        name, directory, type, host, run, List.of(needs), python, isDisabled, isHeavy, script);
  }

  Samples forPython(String specifier) {
    var only = VersionRange.parse(specifier).orElseThrow();
    return new Samples(name, directory, type, host, run, tests, only, isDisabled, isHeavy, script);
  }

  Samples disabled() {
    return new Samples(name, directory, type, host, run, tests, python, true, isHeavy, script);
  }

  Samples heavy() {
    return new Samples(name, directory, type, host, run, tests, python, isDisabled, true, script);
  }

  Samples script(String text) {
    return new Samples(name, directory, type, host, run, tests, python, isDisabled, isHeavy, text);
  }

  Recipe recipe() {
    return new Recipe(
        PackageName.parse(name),
        directory,
        List.of(),
        isHeavy ? List.of("heavy") : List.of("tagged"),
        isDisabled,
        false,
        List.of(release()),
        About.NOTHING);
  }

  private Release release() {
    return new Release(
        "1.0",
        python,
        new Source.None(),
        build(),
        new Requirements(names(run), names(host), List.of("cmake"), List.of(), List.of()),
        new Tests(List.of(), names(tests)),
        Audit.PLAIN);
  }

  private Build build() {
    Build plain = Build.of(type);
    return new Build(
        type,
        Optional.of(script),
        plain.crossScript(),
        plain.post(),
        "-I$(WASM_LIBRARY_DIR)/include/x",
        "",
        "",
        plain.exports(),
        type == BuildType.PACKAGE ? List.of("setup-args=-Dx=none") : List.of(),
        true,
        List.of(),
        false,
        plain.crossBuild(),
        plain.resources());
  }

  private static List<PackageName> names(List<String> texts) {
    return texts.stream().map(PackageName::parse).toList();
  }

  static Recipes recipes(Samples... samples) {
    return Recipes.of(Stream.of(samples).map(Samples::recipe).toList());
  }

  static Plan plan(List<String> targets, Samples... samples) {
    return new Planner(recipes(samples), Line.CP313).plan(targets, false);
  }
}
