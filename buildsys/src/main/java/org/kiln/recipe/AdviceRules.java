package org.kiln.recipe;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a recipe can do without, and should not. */
final class AdviceRules {
  private static final String LICENSE = "an SPDX expression such as MIT or Apache-2.0 OR ISC";

  static final List<Rule> ALL =
      List.of(
          Rule.of(AdviceRules::licenseIsClear, Section.ABOUT),
          Rule.of(AdviceRules::summaryIsThere, Section.ABOUT),
          Rule.of(AdviceRules::testIsThere, Section.PACKAGE, Section.BUILD),
          Rule.of(AdviceRules::patchesAreUsed, Section.SOURCE));

  private AdviceRules() {}

  private static void licenseIsClear(Draft draft, Values release, Problems advice) {
    if (!draft.recipe().has(Keys.LICENSE)) {
      advice.add(draft.recipe().position(Section.ABOUT), "about.license is missing", LICENSE);
      return;
    }
    String license = draft.recipe().get(Keys.LICENSE);
    if (SpdxExpression.parse(license).isEmpty()) {
      advice.add(
          draft.recipe().position(Keys.LICENSE),
          "about.license is \"" + license + "\"",
          LICENSE,
          LicenseNames.find(license));
    }
  }

  private static void summaryIsThere(Draft draft, Values release, Problems advice) {
    if (!draft.recipe().has(Keys.SUMMARY)) {
      advice.add(
          draft.recipe().position(Section.ABOUT),
          "about.summary is missing",
          "what it is, in one line");
    }
  }

  private static void testIsThere(Draft draft, Values release, Problems advice) {
    String name = "test_" + draft.directoryName().replaceAll("[-.]", "_") + ".py";
    boolean isPackage = release.get(Keys.TYPE) == BuildType.PACKAGE;
    if (isPackage && !Files.exists(draft.directory().resolve(name))) {
      advice.add(
          draft.recipe().position(Section.PACKAGE),
          "the package has no test",
          name + " beside the recipe, which would fail if the package's own code did not work");
    }
  }

  private static void patchesAreUsed(Draft draft, Values release, Problems advice) {
    Path folder =
        draft.directory().resolve("../../patches").resolve(draft.patchFolder(release)).normalize();
    Set<String> named = Set.copyOf(release.list(Keys.PATCHES));
    String unused =
        patches(folder).filter(patch -> !named.contains(patch)).collect(Collectors.joining(", "));
    if (!unused.isEmpty()) {
      advice.add(
          release.position(Keys.PATCHES),
          "source.patches does not name " + unused + " of " + folder,
          "every patch there, else the files deleted");
    }
  }

  private static Stream<String> patches(Path folder) {
    if (!Files.isDirectory(folder)) {
      return Stream.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> String.valueOf(file.getFileName()))
          .filter(name -> name.endsWith(".patch"))
          .sorted()
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
