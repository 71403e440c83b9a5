package org.kiln.recipe;

import java.util.List;

/** What is asked of names, versions and the list of releases. */
final class PackageRules {
  static final List<Rule> ALL =
      List.of(
          Rule.of(PackageRules::nameIsThere, Section.PACKAGE),
          Rule.of(PackageRules::nameIsThatOfTheDirectory, Section.PACKAGE),
          Rule.of(PackageRules::versionIsThere, Section.PACKAGE, Section.RELEASES),
          Rule.of(PackageRules::versionStandsInOnePlace, Section.PACKAGE),
          Rule.of(PackageRules::releaseCanBeChosen, Section.RELEASES));

  private PackageRules() {}

  private static void nameIsThere(Draft draft, Values release, Problems problems) {
    if (!draft.recipe().has(Keys.NAME)) {
      problems.add(
          draft.recipe().position(Section.PACKAGE),
          "package.name is missing",
          "the package's name");
    }
  }

  private static void nameIsThatOfTheDirectory(Draft draft, Values release, Problems problems) {
    draft
        .recipe()
        .find(Keys.NAME)
        .filter(name -> !name.equals(draft.directoryName()))
        .ifPresent(
            name ->
                problems.add(
                    draft.recipe().position(Keys.NAME),
                    "package.name is \"" + name + "\"",
                    "\"" + draft.directoryName() + "\", the name of the directory"));
  }

  private static void versionIsThere(Draft draft, Values release, Problems problems) {
    if (draft.version(release).isEmpty()) {
      boolean isRelease = !release.equals(draft.recipe());
      problems.add(
          isRelease ? release.start() : release.position(Section.PACKAGE),
          isRelease ? "the release has no version" : "package.version is missing",
          Shapes.VERSION.description());
    }
  }

  private static void versionStandsInOnePlace(Draft draft, Values release, Problems problems) {
    if (draft.recipe().has(Keys.VERSION) && release.has(Keys.RELEASE_VERSION)) {
      problems.add(
          draft.recipe().position(Keys.VERSION),
          "package.version is given beside releases",
          "the version in each release only");
    }
  }

  private static void releaseCanBeChosen(Draft draft, Values release, Problems problems) {
    String python = release.get(Keys.PYTHON).text();
    boolean isShadowed = draft.earlierRelease(release, r -> suitsAll(r, python)).isPresent();
    if (isShadowed) {
      problems.add(
          release.start(),
          "the release is never chosen, since an earlier one suits the same Python versions",
          "a narrower python in the earlier release");
    }
  }

  private static boolean suitsAll(Values release, String python) {
    String text = release.get(Keys.PYTHON).text();
    return text.isBlank() || text.equals(python);
  }
}
