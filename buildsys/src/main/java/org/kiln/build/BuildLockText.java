package org.kiln.build;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.util.List;
import java.util.stream.Collectors;
import org.kiln.recipe.PackageName;

/** The text of {@link BuildLockFile}. */
final class BuildLockText {
  private BuildLockText() {}

  static String of(PackageName recipe, List<BuildLock> locks) {
    return "# Written by Kiln: the exact build requirements of "
        + recipe
        + ". Commit this file.\n"
        + locks.stream().map(BuildLockText::of).collect(Collectors.joining());
  }

  private static String of(BuildLock lock) {
    return "- version: %s\n  python: %s\n".formatted(quoted(lock.version()), quoted(lock.python()))
        + list("requires", lock.requirements().requires())
        + list("constraints", lock.requirements().constraints())
        + "  wheels:"
        + (lock.wheels().isEmpty() ? " []\n" : "\n")
        + lock.wheels().stream().map(BuildLockText::of).collect(Collectors.joining());
  }

  private static String list(String key, List<String> values) {
    return values.isEmpty()
        ? "  " + key + ": []\n"
        : values.stream()
            .map(value -> "    - " + quoted(value) + "\n")
            .collect(Collectors.joining("", "  " + key + ":\n", ""));
  }

  private static String of(LockedWheel wheel) {
    return "    - name: %s\n      version: %s\n      file: %s\n      sha256: %s\n"
        .formatted(
            quoted(wheel.name()),
            quoted(wheel.version()),
            quoted(wheel.file()),
            quoted(wheel.sha256().hex()));
  }

  /** A JSON string is a YAML string. */
  private static String quoted(String text) {
    return '"' + String.valueOf(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
  }
}
