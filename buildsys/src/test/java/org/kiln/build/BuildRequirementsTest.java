package org.kiln.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kiln.recipe.Requirements;

final class BuildRequirementsTest {
  @TempDir Path source;

  @Test
  void ofWhenNothingIsSaidAsksForSetuptools() {
    assertThat(of(Requirements.NONE).requires()).containsExactly("setuptools", "wheel");
  }

  @Test
  void ofWhenBackendIsNamedTakesItsRequirementsAndTheRecipes() throws IOException {
    pyproject(
        """
        [build-system]
        build-backend = "mesonpy"
        requires = ["meson-python>=0.18.0", "Cython>=3.0.6"]
        """);
    var recipe =
        new Requirements(
            List.of(), List.of(), List.of(), List.of("Cython<3.2"), List.of("pybind11"));

    assertThat(of(recipe))
        .isEqualTo(
            new BuildRequirements(
                List.of("meson-python>=0.18.0", "Cython>=3.0.6", "pybind11"),
                List.of("Cython<3.2")));
  }

  @Test
  void ofWhenBackendLivesInTheSourceNeedsNothing() throws IOException {
    pyproject(
        "[build-system]\nbuild-backend = \"flit_core.buildapi\"\nbackend-path = [\".\"]\nrequires = []\n");

    assertThat(of(Requirements.NONE).requires()).isEmpty();
  }

  @Test
  void ofWhenSetuptoolsIsConstrainedAddsWheelOnce() throws IOException {
    pyproject("[build-system]\nrequires = [\"setuptools>=61\", \"wheel\"]\n");

    assertThat(of(Requirements.NONE).requires()).containsExactly("setuptools>=61", "wheel");
  }

  @Test
  void ofWhenNotTomlSaysSo() throws IOException {
    pyproject("[build-system\n");

    assertThatThrownBy(() -> of(Requirements.NONE))
        .isInstanceOf(BuildException.class)
        .hasMessageStartingWith("pyproject.toml can't be read: ");
  }

  private BuildRequirements of(Requirements recipe) {
    return BuildRequirements.of(source, recipe);
  }

  private void pyproject(String text) throws IOException {
    Files.writeString(source.resolve("pyproject.toml"), text);
  }
}
