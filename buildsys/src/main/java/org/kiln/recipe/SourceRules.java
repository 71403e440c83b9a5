package org.kiln.recipe;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is asked of the source's keys together. */
final class SourceRules {
  static final List<Rule> ALL =
      List.of(
          Rule.of(SourceRules::isOfOneKind),
          Rule.of(SourceRules::isThere, Section.SOURCE, Section.BUILD),
          Rule.of(SourceRules::gitHasCommit, Section.SOURCE),
          Rule.of(SourceRules::commitHasGit, Section.SOURCE),
          Rule.of(SourceRules::unchangeableSourceIsUnchanged));

  private SourceRules() {}

  private static Stream<Key<?>> kinds(Values release) {
    return Stream.concat(
        ArchiveRules.PLACES.stream().filter(release::has).limit(1),
        Stream.of(Keys.SOURCE_PATH, Keys.GIT).filter(release::has));
  }

  private static void isOfOneKind(Draft draft, Values release, Problems problems) {
    List<Key<?>> kinds = kinds(release).toList();
    if (kinds.size() > 1) {
      String names = kinds.stream().map(Key::fullName).collect(Collectors.joining(" and "));
      problems.add(
          release.position(kinds.get(1)),
          names + " exclude each other",
          "one of an archive (url, mirrors, pypi, debian), path or git");
    }
  }

  private static void isThere(Draft draft, Values release, Problems problems) {
    if (kinds(release).findAny().isEmpty() && release.get(Keys.TYPE) == BuildType.PACKAGE) {
      problems.add(
          release.position(Section.SOURCE),
          "the package has no source",
          "one of source.url, source.pypi, source.debian, source.git, source.path");
    }
  }

  private static void gitHasCommit(Draft draft, Values release, Problems problems) {
    if (release.has(Keys.GIT) && !release.has(Keys.COMMIT)) {
      problems.add(
          release.position(Keys.GIT),
          "source.git is given without source.commit",
          "a commit, 40 hexadecimal digits");
    }
  }

  private static void commitHasGit(Draft draft, Values release, Problems problems) {
    if (release.has(Keys.COMMIT) && !release.has(Keys.GIT)) {
      problems.add(
          release.position(Keys.COMMIT),
          "source.commit is given without source.git",
          "the address of the git repository");
    }
  }

  private static void unchangeableSourceIsUnchanged(
      Draft draft, Values release, Problems problems) {
    boolean isWheel = WheelRules.isWheel(release);
    Stream.of(Keys.PATCHES, Keys.EXTRAS)
        .filter(release::departs)
        .filter(key -> isWheel || release.has(Keys.SOURCE_PATH))
        .forEach(
            key ->
                problems.add(
                    release.position(key),
                    key.fullName() + " is given for " + (isWheel ? "a wheel" : "source.path"),
                    "an archive of sources or git, where the source is to be changed"));
  }
}
