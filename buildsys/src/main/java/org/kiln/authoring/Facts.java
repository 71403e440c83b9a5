package org.kiln.authoring;

import java.util.List;
import java.util.Optional;
import org.kiln.artifact.WheelMetadata;
import org.kiln.build.BuildSystem;
import org.kiln.io.Sha256;
import org.kiln.python.Requirement;
import org.kiln.python.TargetEnvironment;
import org.kiln.recipe.PackageName;

/**
 * What is known of a version that a recipe is written for.
 *
 * @param version as the project writes it
 * @param sha256 that of the file that is built
 * @param isWheel whether that file is a wheel
 * @param modules what can be imported
 * @param metadata its core metadata
 * @param license an SPDX expression
 * @param build how it is built
 */
record Facts(
    PackageName name,
    String version,
    Sha256 sha256,
    boolean isWheel,
    Modules modules,
    WheelMetadata metadata,
    Optional<String> license,
    BuildSystem build) {

  /** Returns what it needs at run time somewhere; what can't be read is left out. */
  List<Requirement> requirements(TargetEnvironment target) {
    return metadata.requiresDist().stream()
        .flatMap(text -> Requirement.parse(text).stream())
        .filter(requirement -> requirement.appliesIn(target))
        .toList();
  }

  /** Returns the project's page. */
  Optional<String> home() {
    return metadata
        .first("Home-page")
        .filter(url -> url.startsWith("http"))
        .or(() -> projectUrl("(?i)home-?\\s?page"))
        .or(() -> projectUrl("(?i)(source|repository|github|code|documentation).*"))
        .or(() -> projectUrl(".*"))
        .map(url -> url.replaceFirst("/$", ""));
  }

  private Optional<String> projectUrl(String label) {
    return metadata.all("Project-URL").stream()
        .map(entry -> entry.split(",\\s*", 2))
        .filter(entry -> entry.length == 2 && entry[0].matches(label))
        .map(entry -> entry[1])
        .findFirst();
  }

  /** Returns what it is, in one line; its name where the project says nothing. */
  String summary() {
    return metadata
        .first("Summary")
        .map(text -> text.replaceFirst("\\.$", "").strip())
        .filter(text -> !text.isEmpty() && !text.equals("UNKNOWN"))
        .orElse(name.text());
  }
}
