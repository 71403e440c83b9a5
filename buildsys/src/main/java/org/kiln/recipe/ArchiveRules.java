package org.kiln.recipe;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kiln.io.Sha256;

/** What is asked of a source that is an archive. */
final class ArchiveRules {
  /** The keys of which each names a place that has the archive. */
  static final List<Key<?>> PLACES = List.of(Keys.URL, Keys.MIRRORS, Keys.PYPI, Keys.DEBIAN);

  static final List<Rule> ALL =
      List.of(
          Rule.of(ArchiveRules::archiveHasDigest, Section.SOURCE),
          Rule.of(ArchiveRules::digestHasArchive, Section.SOURCE),
          Rule.of(ArchiveRules::digestIsOfThisVersion),
          Rule.of(ArchiveRules::variablesExist));

  private ArchiveRules() {}

  private static boolean isArchive(Values release) {
    return PLACES.stream().anyMatch(release::has);
  }

  private static void archiveHasDigest(Draft draft, Values release, Problems problems) {
    if (isArchive(release) && !release.has(Keys.SHA256)) {
      problems.add(
          release.position(Section.SOURCE),
          "source.sha256 is missing",
          "the archive's SHA-256 digest, 64 hexadecimal digits");
    }
  }

  private static void digestHasArchive(Draft draft, Values release, Problems problems) {
    Stream.of(Keys.SHA256, Keys.EXTRACT_DIR)
        .filter(key -> release.has(key) && !isArchive(release))
        .forEach(
            key ->
                problems.add(
                    release.position(key),
                    key.fullName() + " is given without an archive",
                    "source.url, source.pypi or source.debian beside it"));
  }

  private static void digestIsOfThisVersion(Draft draft, Values release, Problems problems) {
    release
        .find(Keys.SHA256)
        .flatMap(digest -> draft.earlierRelease(release, r -> hasDigest(r, digest)))
        .filter(earlier -> !draft.version(earlier).equals(draft.version(release)))
        .ifPresent(
            earlier ->
                problems.add(
                    release.start(),
                    "the archive's digest is that of version " + draft.version(earlier),
                    "source.sha256 of version " + draft.version(release) + " in its release"));
  }

  private static boolean hasDigest(Values release, Sha256 digest) {
    return release.find(Keys.SHA256).equals(Optional.of(digest));
  }

  private static void variablesExist(Draft draft, Values release, Problems problems) {
    Stream.concat(
            Stream.of(Keys.URL, Keys.GIT, Keys.EXTRACT_DIR)
                .flatMap(
                    k -> release.find(k).map(v -> new Located<>(v, release.position(k))).stream()),
            release.entries(Keys.MIRRORS).stream())
        .forEach(text -> variableExists(text, problems));
  }

  private static void variableExists(Located<String> text, Problems problems) {
    Variables variables = Variables.of("", "");
    variables
        .firstUnknown(text.value())
        .ifPresent(
            name ->
                problems.add(
                    text.position(),
                    "unknown variable $(" + name + ")",
                    "one of " + String.join(", ", variables.names()),
                    Nearest.to(name, variables.names())));
  }
}
