package org.kiln.artifact.audit;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kiln.recipe.Lint;

/** Looks at a package's main archive as a whole. */
final class WheelCheck {
  private static final Pattern LICENSE =
      Pattern.compile(
          "(?i)[^/]+\\.dist-info/(licen[cs]es/.*|(.*/)?[^/]*(licen[cs]e|copying|copyright|notice)[^/]*)");

  private WheelCheck() {}

  static Stream<Finding> license(AuditInput input) {
    return input.subject().archives().stream()
        .filter(archive -> archive.metadata().isPresent())
        .filter(archive -> archive.files().stream().noneMatch(WheelCheck::isLicense))
        .map(
            archive ->
                new Finding(
                    Lint.MISSING_LICENSE,
                    archive.name(),
                    "there is no licence file in its .dist-info directory",
                    List.of(),
                    "have the build include it (license-files in pyproject.toml), or copy it there"
                        + " in build.post"));
  }

  private static boolean isLicense(FileFacts file) {
    return LICENSE.matcher(file.path()).matches();
  }

  static Stream<Finding> size(AuditInput input) {
    return input.subject().archives().stream()
        .limit(1)
        .filter(archive -> archive.size() > input.budget().orElse(Long.MAX_VALUE))
        .map(
            archive ->
                new Finding(
                    Lint.SIZE_BUDGET,
                    archive.name(),
                    "it has %,d bytes, and audit.size allows %,d"
                        .formatted(archive.size(), input.budget().orElseThrow()),
                    List.of(),
                    "find out what grew, or raise audit.size"));
  }
}
