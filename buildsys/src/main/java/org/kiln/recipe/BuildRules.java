package org.kiln.recipe;

import java.util.List;
import java.util.stream.Stream;

/** What is asked of the build of things that are no Python packages. */
final class BuildRules {
  private static final List<Key<?>> OF_PACKAGES_ONLY =
      List.of(
          Keys.CROSS_SCRIPT,
          Keys.POST,
          Keys.BACKEND_FLAGS,
          Keys.RETAIN_TEST_PATTERNS,
          Keys.VENDOR_SHAREDLIB,
          Keys.CROSS_BUILD_ENV,
          Keys.CROSS_BUILD_ENV_SKIP_INSTALL,
          Keys.CROSS_BUILD_FILES);

  static final List<Rule> ALL =
      List.of(
          Rule.of(BuildRules::keySuitsType, Section.BUILD),
          Rule.of(BuildRules::libraryHasScript, Section.BUILD));

  private BuildRules() {}

  private static void keySuitsType(Draft draft, Values release, Problems problems) {
    BuildType type = release.get(Keys.TYPE);
    Stream<Key<?>> unsuitable = OF_PACKAGES_ONLY.stream().filter(release::departs);
    if (type != BuildType.PACKAGE) {
      unsuitable.forEach(
          key ->
              problems.add(
                  release.position(key),
                  key.fullName() + " is given for a " + type.text(),
                  "no such key, which only a package has"));
    }
  }

  private static void libraryHasScript(Draft draft, Values release, Problems problems) {
    BuildType type = release.get(Keys.TYPE);
    boolean needsScript = type.isLibrary() || type == BuildType.RUNTIME;
    if (needsScript && !release.has(Keys.SCRIPT)) {
      problems.add(
          release.position(Section.BUILD),
          "a " + type.text() + " has no build.script",
          "bash that builds it and installs to $DISTDIR");
    }
  }
}
