package org.kiln.authoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kiln.python.PythonVersion;
import org.kiln.python.Requirement;
import org.kiln.recipe.Recipe;
import org.kiln.recipe.Release;

/** What somebody should look at in a new recipe, since it can't be known from the index. */
final class Remarks {
  private static final String RUST = "(?i)(maturin|setuptools[-_]rust)\\b.*";

  private Remarks() {}

  /** Returns remarks on a package itself. */
  static List<String> on(Facts facts) {
    var remarks = new ArrayList<String>();
    if (facts.license().isEmpty()) {
      remarks.add("its license is not clear" + licenseWords(facts) + ": write about.license");
    }
    if (facts.modules().isGuessed()) {
      remarks.add("its import name is guessed from its own: check package.top-level");
    }
    if (facts.build().requires().stream().anyMatch(r -> r.matches(RUST))) {
      remarks.add("it is built by Rust, which the toolchain image lacks");
    }
    return remarks;
  }

  private static String licenseWords(Facts facts) {
    return facts
        .metadata()
        .first("License")
        .filter(words -> words.length() < 60)
        .map(words -> " (\"" + words + "\")")
        .orElse("");
  }

  /** Returns what is to be said of a requirement whose recipe is there. */
  static Optional<String> on(Requirement requirement, Recipe recipe, String python) {
    Optional<Release> release = recipe.releaseFor(python);
    return release.isPresent()
        ? unsuitable(requirement, recipe, release.get())
        : Optional.of(
            "it needs %s, whose recipe has no release for Python %s: add one"
                .formatted(recipe.name(), python));
  }

  private static Optional<String> unsuitable(
      Requirement requirement, Recipe recipe, Release release) {
    return PythonVersion.parse(release.version())
        .filter(version -> !requirement.versions().contains(version))
        .map(
            version ->
                "it needs %s %s; the recipe has %s"
                    .formatted(recipe.name(), requirement.versions(), version));
  }

  /** Returns what is to be said of a requirement's optional parts. */
  static Optional<String> onExtras(Requirement requirement) {
    return Optional.of(requirement)
        .filter(r -> !r.extras().isEmpty())
        .map(
            r ->
                "it needs %s[%s]: add what these extras bring to requirements.run"
                    .formatted(r.name(), String.join(",", r.extras())));
  }
}
