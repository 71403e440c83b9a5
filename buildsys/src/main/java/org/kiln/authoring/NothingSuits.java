package org.kiln.authoring;

import java.util.List;
import java.util.Optional;
import org.kiln.python.PythonVersion;
import org.kiln.python.VersionRange;

/**
 * Why no version of a project can become a recipe.
 *
 * @param python the Python version that it should be for
 */
record NothingSuits(ProjectFiles files, String python) {
  private static final int SHOWN = 5;

  AuthoringException error(Wish wish) {
    List<PythonVersion> inRange = files.versions(wish.versions()).toList();
    return new AuthoringException(
        "no version of "
            + wish.name()
            + range(wish)
            + " can become a recipe"
            + reason(wish)
            + ": "
            + (inRange.isEmpty() ? missing() : unsuitable(inRange.get(0))),
        inRange.isEmpty()
            ? "Name one that is there, or none: then the newest is taken."
            : "Name another, such as " + wish.name() + "<" + inRange.get(0) + ".",
        null);
  }

  private static String range(Wish wish) {
    return wish.versions().clauses().isEmpty() ? "" : " " + wish.versions();
  }

  private static String reason(Wish wish) {
    return wish.reason().map(name -> ", which " + name + " needs").orElse("");
  }

  private String missing() {
    List<String> newest =
        files.byVersion().keySet().stream().limit(SHOWN).map(PythonVersion::text).toList();
    return newest.isEmpty()
        ? "the index has no files of it"
        : "the newest on the index are " + String.join(", ", newest);
  }

  /** Says what keeps a version from being taken. */
  String unsuitable(PythonVersion newest) {
    Optional<String> pythons = files.requiresPython(newest);
    boolean isForOthers =
        pythons
            .flatMap(VersionRange::parse)
            .filter(range -> !range.contains(PythonVersion.parse(python).orElseThrow()))
            .isPresent();
    return isForOthers
        ? newest + " is for Python " + pythons.orElse("") + ", and this is " + python
        : newest + " has neither an archive of its sources nor a wheel for all platforms";
  }
}
