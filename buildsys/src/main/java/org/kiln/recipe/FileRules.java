package org.kiln.recipe;

import java.nio.file.Files;
import java.util.List;

/** What a recipe names must be there. */
final class FileRules {
  static final List<Rule> ALL =
      List.of(
          Rule.of(FileRules::patchesExist),
          Rule.of(FileRules::extrasExist),
          Rule.of(FileRules::pathExists));

  private FileRules() {}

  private static void patchesExist(Draft draft, Values release, Problems problems) {
    String folder = draft.patchFolder(release);
    for (Located<String> patch : release.entries(Keys.PATCHES)) {
      if (!Files.isRegularFile(draft.patchFile(release, patch.value()))) {
        problems.add(
            patch.position(),
            "there is no patch \"" + patch.value() + "\"",
            "a file in the recipe's directory or in patches/" + folder + "/");
      }
    }
  }

  private static void extrasExist(Draft draft, Values release, Problems problems) {
    for (Located<Source.Extra> extra : release.entries(Keys.EXTRAS)) {
      if (!Files.exists(draft.directory().resolve(extra.value().from()))) {
        problems.add(
            extra.position(),
            "there is no \"" + extra.value().from() + "\"",
            "a file or directory in the recipe's directory");
      }
    }
  }

  private static void pathExists(Draft draft, Values release, Problems problems) {
    release
        .find(Keys.SOURCE_PATH)
        .filter(path -> !Files.isDirectory(draft.directory().resolve(path)))
        .ifPresent(
            path ->
                problems.add(
                    release.position(Keys.SOURCE_PATH),
                    "there is no directory \"" + path + "\"",
                    "a directory, relative to the recipe's"));
  }
}
