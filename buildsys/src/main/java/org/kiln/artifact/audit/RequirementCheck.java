package org.kiln.artifact.audit;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kiln.artifact.WheelMetadata;
import org.kiln.python.PythonVersion;
import org.kiln.python.Requirement;
import org.kiln.recipe.Lint;
import org.kiln.recipe.PackageName;

/** Compares the run requirements of a recipe with what the wheel's own metadata require. */
final class RequirementCheck {
  private RequirementCheck() {}

  static Stream<Finding> findings(AuditInput input) {
    return input.subject().archives().stream()
        .flatMap(archive -> archive.metadata().stream())
        .map(WheelMetadata::requiresDist)
        .flatMap(List::stream)
        .flatMap(text -> Requirement.parse(text).stream())
        .filter(requirement -> requirement.appliesIn(input.environment()))
        .filter(requirement -> !name(requirement).equals(input.subject().name()))
        .flatMap(requirement -> finding(input, requirement).stream());
  }

  private static PackageName name(Requirement requirement) {
    return PackageName.parse(requirement.name());
  }

  private static Optional<Finding> finding(AuditInput input, Requirement requirement) {
    Optional<AuditedPackage> need =
        input.needs().stream().filter(n -> n.name().equals(name(requirement))).findFirst();
    return need.isEmpty()
        ? Optional.of(missing(requirement))
        : need.filter(n -> !suits(n.version(), requirement)).map(n -> otherVersion(n, requirement));
  }

  private static boolean suits(String version, Requirement requirement) {
    // A version that is none of PEP 440 can't be compared.
    return PythonVersion.parse(version).map(requirement.versions()::contains).orElse(true);
  }

  private static Finding missing(Requirement requirement) {
    return new Finding(
        Lint.MISSING_REQUIREMENT,
        "METADATA",
        "the wheel requires a package that the recipe does not name:",
        List.of(text(requirement)),
        "add %s to requirements.run".formatted(name(requirement)));
  }

  private static Finding otherVersion(AuditedPackage need, Requirement requirement) {
    return new Finding(
        Lint.REQUIREMENT_VERSION,
        "METADATA",
        "the wheel requires another version than %s, which the repository has:"
            .formatted(need.version()),
        List.of(text(requirement)),
        "list a release of %s that suits, or patch the metadata if it works all the same"
            .formatted(need.name()));
  }

  private static String text(Requirement requirement) {
    return requirement.name() + requirement.versions();
  }
}
