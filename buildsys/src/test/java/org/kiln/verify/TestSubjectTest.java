package org.kiln.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kiln.python.VersionRange;
import org.kiln.recipe.About;
import org.kiln.recipe.Audit;
import org.kiln.recipe.Build;
import org.kiln.recipe.BuildType;
import org.kiln.recipe.PackageName;
import org.kiln.recipe.Recipe;
import org.kiln.recipe.Release;
import org.kiln.recipe.Requirements;
import org.kiln.recipe.Source;
import org.kiln.recipe.Tests;
import org.kiln.repository.PackagesJson;

final class TestSubjectTest {
  private static final PackageName NAME = PackageName.parse("scikit-learn");
  private static final PackagesJson PACKAGES = Repositories.of("scikit-learn");

  @TempDir Path directory;

  @Test
  void ofWhenRecipeNamesImportsTakesThoseFirst() {
    assertThat(subject(List.of("sklearn.svm"), List.of("sklearn")).imports())
        .containsExactly("sklearn.svm");
    assertThat(subject(List.of(), List.of("sklearn")).imports()).containsExactly("sklearn");
    assertThat(subject(List.of(), List.of()).imports()).containsExactly("scikit-learn");
  }

  @Test
  void ofWhenThereIsATestFileNeedsPytestAndWhatTheRecipeRequires() throws IOException {
    Path file = Files.createFile(directory.resolve("test_scikit_learn.py"));

    TestSubject subject = subject(List.of(), List.of());

    assertThat(subject.testFile()).contains(file);
    assertThat(subject.needs())
        .extracting(PackageName::text)
        .containsExactly("scikit-learn", "pytest", "joblib");
  }

  @Test
  void needsWhenThereIsNoTestFileAreThePackageOnly() {
    assertThat(subject(List.of(), List.of()).needs()).containsExactly(NAME);
  }

  private TestSubject subject(List<String> testImports, List<String> topLevel) {
    var release =
        new Release(
            "1.0",
            VersionRange.ANY,
            new Source.None(),
            Build.of(BuildType.PACKAGE),
            new Requirements(List.of(), List.of(), List.of(), List.of(), List.of()),
            new Tests(testImports, List.of(PackageName.parse("joblib"))),
            Audit.PLAIN);
    var recipe =
        new Recipe(
            NAME, directory, topLevel, List.of(), false, false, List.of(release), About.NOTHING);
    return TestSubject.of(recipe, release, PACKAGES, Duration.ofMinutes(1));
  }
}
