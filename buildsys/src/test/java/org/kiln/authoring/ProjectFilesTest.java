package org.kiln.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kiln.python.PythonVersion;
import org.kiln.python.VersionRange;
import org.kiln.recipe.PackageName;
import org.kiln.source.IndexedFile;

final class ProjectFilesTest {
  private static final PythonVersion PYTHON = PythonVersion.parse("3.13.5").orElseThrow();
  private static final PackageName FOO = PackageName.parse("foo");

  private static IndexedFile file(String name, String requiresPython, boolean isYanked) {
    return new IndexedFile(name, name, Optional.empty(), requiresPython, isYanked);
  }

  private static Optional<Candidate> newest(String range, IndexedFile... files) {
    return ProjectFiles.of(FOO, List.of(files))
        .newest(VersionRange.parse(range).orElseThrow(), PYTHON);
  }

  private static Optional<Candidate> newest(String range, String... names) {
    return newest(range, Stream.of(names).map(n -> file(n, "", false)).toArray(IndexedFile[]::new));
  }

  @Test
  void newestComparesVersionsNotTexts() {
    assertThat(newest("", "foo-1.9.tar.gz", "foo-1.10.tar.gz", "foo-1.2.tar.gz"))
        .map(c -> c.version().text())
        .contains("1.10");
  }

  @Test
  void newestPassesByPrereleasesUnlessThereIsNothingElse() {
    assertThat(newest("", "foo-1.0.tar.gz", "foo-2.0rc1.tar.gz"))
        .map(c -> c.version().text())
        .contains("1.0");
    assertThat(newest("", "foo-2.0rc1.tar.gz")).map(c -> c.version().text()).contains("2.0rc1");
  }

  @Test
  void newestPassesByWhatWasTakenBackOrIsForOtherPythons() {
    assertThat(
            newest(
                "",
                file("foo-1.0.tar.gz", ">=3.9", false),
                file("foo-1.1.tar.gz", ">=3.14", false),
                file("foo-1.2.tar.gz", "", true)))
        .map(c -> c.version().text())
        .contains("1.0");
  }

  @Test
  void newestWhenThereAreNoSourcesTakesThePureWheel() {
    assertThat(newest("", "foo-1.0-py3-none-any.whl"))
        .map(c -> c.source().name())
        .contains("foo-1.0-py3-none-any.whl");
    assertThat(newest("", "foo-1.0-cp313-cp313-win_amd64.whl")).isEmpty();
  }

  @Test
  void newestTakesTheWheelThatTellsMost() {
    assertThat(
            newest(
                "<2",
                "foo-1.0.tar.gz",
                "foo-1.0-cp313-cp313-win_amd64.whl",
                "foo-1.0-cp312-cp312-manylinux_2_28_x86_64.whl",
                "foo-1.0-cp313-cp313-manylinux_2_28_x86_64.whl",
                "foo-2.0.tar.gz"))
        .flatMap(Candidate::wheel)
        .map(IndexedFile::name)
        .contains("foo-1.0-cp313-cp313-manylinux_2_28_x86_64.whl");
  }
}
