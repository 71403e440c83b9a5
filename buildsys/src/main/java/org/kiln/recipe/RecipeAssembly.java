package org.kiln.recipe;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.kiln.recipe.Source.Location;

/** Makes the model of a draft that no problem was found in. */
final class RecipeAssembly {
  private final Draft draft;

  RecipeAssembly(Draft draft) {
    this.draft = draft;
  }

  Recipe recipe() {
    Values values = draft.recipe();
    return new Recipe(
        PackageName.parse(values.get(Keys.NAME)),
        draft.directory(),
        values.list(Keys.TOP_LEVEL),
        values.list(Keys.TAG),
        values.get(Keys.DISABLED),
        values.get(Keys.PINNED),
        draft.releases().stream().map(this::release).toList(),
        about(values));
  }

  private static About about(Values values) {
    return new About(
        values.find(Keys.HOME),
        values.find(Keys.PYPI_PAGE),
        values.find(Keys.SUMMARY),
        values.find(Keys.LICENSE),
        values.list(Keys.MAINTAINERS));
  }

  private Release release(Values values) {
    return new Release(
        draft.version(values),
        values.get(Keys.PYTHON),
        source(values),
        build(values),
        requirements(values),
        new Tests(values.list(Keys.IMPORTS), values.list(Keys.REQUIRES)),
        audit(values));
  }

  private static Audit audit(Values values) {
    OptionalLong size = values.find(Keys.SIZE).stream().mapToLong(Long::longValue).findFirst();
    return new Audit(size, values.list(Keys.WAIVE));
  }

  private Source source(Values values) {
    Variables variables = Variables.of(values.get(Keys.NAME), draft.version(values));
    List<String> patches =
        values.list(Keys.PATCHES).stream()
            .map(patch -> draft.patchFile(values, patch).toString())
            .toList();
    List<Source.Extra> extras = values.list(Keys.EXTRAS);
    if (values.has(Keys.GIT)) {
      String url = variables.substitute(values.get(Keys.GIT));
      return new Source.Git(url, values.get(Keys.COMMIT), patches, extras);
    }
    if (values.has(Keys.SOURCE_PATH)) {
      return new Source.Directory(values.get(Keys.SOURCE_PATH), patches, extras);
    }
    List<Location> locations = locations(values, variables);
    if (locations.isEmpty()) {
      return new Source.None();
    }
    Optional<String> directory = values.find(Keys.EXTRACT_DIR).map(variables::substitute);
    return new Source.Archive(locations, values.get(Keys.SHA256), directory, patches, extras);
  }

  private static List<Location> locations(Values values, Variables variables) {
    Stream<String> urls =
        Stream.concat(values.find(Keys.URL).stream(), values.list(Keys.MIRRORS).stream());
    Stream<Location> byAddress = urls.map(variables::substitute).map(Location.Url::new);
    Stream<Location> byIndex =
        Stream.concat(
            values.find(Keys.PYPI).map(Location.Pypi::new).stream(),
            values.find(Keys.DEBIAN).map(Location.Debian::new).stream());
    return Stream.concat(byAddress, byIndex).toList();
  }

  private static Build build(Values values) {
    return new Build(
        values.get(Keys.TYPE),
        values.find(Keys.SCRIPT),
        values.find(Keys.CROSS_SCRIPT),
        values.find(Keys.POST),
        values.get(Keys.CFLAGS),
        values.get(Keys.CXXFLAGS),
        values.get(Keys.LDFLAGS),
        values.get(Keys.EXPORTS),
        values.get(Keys.BACKEND_FLAGS),
        values.get(Keys.UNVENDOR_TESTS),
        values.list(Keys.RETAIN_TEST_PATTERNS),
        values.get(Keys.VENDOR_SHAREDLIB) && !WheelRules.isWheel(values),
        crossBuild(values),
        resources(values));
  }

  private static Resources resources(Values values) {
    return new Resources(
        values.find(Keys.CORES).map(OptionalInt::of).orElse(OptionalInt.empty()),
        values.find(Keys.MEMORY).map(OptionalLong::of).orElse(OptionalLong.empty()));
  }

  private static CrossBuild crossBuild(Values values) {
    return new CrossBuild(
        values.get(Keys.CROSS_BUILD_ENV),
        values.get(Keys.CROSS_BUILD_ENV_SKIP_INSTALL),
        values.list(Keys.CROSS_BUILD_FILES));
  }

  private static Requirements requirements(Values values) {
    return new Requirements(
        values.list(Keys.RUN),
        values.list(Keys.HOST),
        values.list(Keys.EXECUTABLE),
        values.list(Keys.CONSTRAINT),
        values.list(Keys.BUILD_EXTRAS));
  }
}
