package org.kiln.recipe;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A recipe whose values have the right forms, before anything is asked of them together.
 *
 * @param directory the recipe's, an absolute path
 * @param recipe what stands at the top level
 * @param releases at least one, each over what stands at the top level
 */
record Draft(Path directory, Values recipe, List<Values> releases) {
  /** Copies the list. */
  Draft {
    releases = List.copyOf(releases);
  }

  /** Returns the directory's own name. */
  String directoryName() {
    return String.valueOf(directory.getFileName());
  }

  /** Returns a release's version, empty text where none is given. */
  String version(Values release) {
    return release.find(Keys.RELEASE_VERSION).or(() -> recipe.find(Keys.VERSION)).orElse("");
  }

  /** Returns the first release before another that has a quality. */
  Optional<Values> earlierRelease(Values release, Predicate<Values> quality) {
    return releases.stream().limit(releases.indexOf(release)).filter(quality).findFirst();
  }

  /** Returns the directory of a release's patches below {@code patches/}. */
  String patchFolder(Values release) {
    return directoryName() + "-" + version(release);
  }

  /** Returns where a patch lies: in the recipe's directory if it is there, else beside recipes. */
  Path patchFile(Values release, String patch) {
    Path own = directory.resolve(patch);
    return Files.exists(own)
        ? own
        : directory
            .resolve("../../patches")
            .resolve(patchFolder(release))
            .resolve(patch)
            .normalize();
  }
}
