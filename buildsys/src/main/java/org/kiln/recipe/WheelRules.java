package org.kiln.recipe;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What is asked of a recipe whose source is a ready wheel. */
final class WheelRules {
  private static final List<Key<?>> OF_BUILDS_ONLY =
      List.of(
          Keys.SCRIPT,
          Keys.CROSS_SCRIPT,
          Keys.CFLAGS,
          Keys.CXXFLAGS,
          Keys.LDFLAGS,
          Keys.BACKEND_FLAGS,
          Keys.HOST);

  static final List<Rule> ALL =
      List.of(Rule.of(WheelRules::nothingIsBuilt), Rule.of(WheelRules::versionIsThatOfTheWheel));

  /** An address whose file has the name of a wheel: {@code name-version-….whl}. */
  private static final Pattern WHEEL = Pattern.compile(".*/[^/-]+-([^/-]+)-[^/]+\\.whl");

  private WheelRules() {}

  /** Returns whether an address of the source is that of a wheel. */
  static boolean isWheel(Values release) {
    return Stream.concat(release.find(Keys.URL).stream(), release.list(Keys.MIRRORS).stream())
        .anyMatch(url -> url.endsWith(".whl"));
  }

  private static void nothingIsBuilt(Draft draft, Values release, Problems problems) {
    OF_BUILDS_ONLY.stream()
        .filter(key -> isWheel(release) && release.departs(key))
        .forEach(
            key ->
                problems.add(
                    release.position(key),
                    key.fullName() + " is given for a wheel, which is not built",
                    "no such key, or an archive of sources"));
  }

  private static void versionIsThatOfTheWheel(Draft draft, Values release, Problems problems) {
    String version = draft.version(release);
    release
        .find(Keys.URL)
        .map(url -> WHEEL.matcher(Variables.of("", version).substitute(url)))
        .filter(wheel -> wheel.matches() && !version.isEmpty() && !wheel.group(1).equals(version))
        .ifPresent(
            wheel ->
                problems.add(
                    release.position(Keys.URL),
                    "the wheel's version is " + wheel.group(1),
                    version + ", the version of the recipe"));
  }
}
