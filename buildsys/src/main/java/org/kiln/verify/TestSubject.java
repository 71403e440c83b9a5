package org.kiln.verify;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kiln.recipe.PackageName;
import org.kiln.recipe.Recipe;
import org.kiln.recipe.Release;
import org.kiln.repository.Entry;
import org.kiln.repository.PackagesJson;

/**
 * A package and how it is tested.
 *
 * @param imports modules that must import
 * @param testFile the recipe's tests for pytest
 * @param requires packages that the test file needs, pytest included
 * @param timeout the longest time for all tests of the package in one guest
 */
public record TestSubject(
    PackageName name,
    List<String> imports,
    Optional<Path> testFile,
    List<PackageName> requires,
    Duration timeout) {
  /** What runs the recipes' test files. */
  public static final PackageName PYTEST = PackageName.parse("pytest");

  /** Copies the lists. */
  public TestSubject {
    imports = List.copyOf(imports);
    requires = List.copyOf(requires);
  }

  /**
   * Returns how a recipe wants its package tested: by the imports that it names for tests, else its
   * top-level modules, else those found in the wheel; by {@code test_<name>.py} beside its
   * meta.yaml, where a name's hyphens are underscores.
   *
   * @param packages what the repository has
   */
  public static TestSubject of(
      Recipe recipe, Release release, PackagesJson packages, Duration timeout) {
    Optional<Entry> entry = Optional.ofNullable(packages.packages().get(recipe.name()));
    List<String> imports =
        Stream.of(
                release.tests().imports(),
                recipe.topLevel(),
                entry.map(Entry::imports).orElse(List.of()))
            .filter(list -> !list.isEmpty())
            .findFirst()
            .orElse(List.of());
    var requires = new ArrayList<>(List.of(PYTEST));
    requires.addAll(release.tests().requires());
    entry.filter(Entry::unvendoredTests).map(e -> Entry.testsOf(e.name())).ifPresent(requires::add);
    return new TestSubject(recipe.name(), imports, testFile(recipe), requires, timeout);
  }

  /** Returns a recipe's tests for pytest. */
  public static Optional<Path> testFile(Recipe recipe) {
    String name = "test_%s.py".formatted(recipe.name().text().replace('-', '_'));
    return Optional.of(recipe.directory().resolve(name)).filter(Files::isRegularFile);
  }

  /** Returns what must be in the repository for the tests to run. */
  public List<PackageName> needs() {
    var needs = new ArrayList<>(List.of(name));
    if (testFile.isPresent()) {
      needs.addAll(requires);
    }
    return List.copyOf(needs);
  }
}
