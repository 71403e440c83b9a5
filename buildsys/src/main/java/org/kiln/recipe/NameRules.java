package org.kiln.recipe;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** What is asked of recipes together: each name once, and no name that nobody has. */
final class NameRules {
  private static final String TESTS = "-tests";

  private final NavigableMap<String, Path> known = new TreeMap<>();

  /** Takes the directories' names: a recipe that could not be read still exists. */
  NameRules(Collection<Path> files) {
    for (Path file : files) {
      Path directory = file.resolveSibling("").normalize();
      String name = String.valueOf(directory.getFileName());
      if (PackageName.isValid(name)) {
        known.putIfAbsent(PackageName.parse(name).text(), file);
      }
    }
  }

  void check(List<Draft> drafts, Problems problems) {
    drafts.forEach(draft -> draft.releases().forEach(r -> checkRelease(r, problems)));
    drafts.forEach(draft -> checkOwnName(draft, problems));
  }

  private void checkOwnName(Draft draft, Problems problems) {
    draft
        .recipe()
        .find(Keys.NAME)
        .map(name -> known.get(PackageName.parse(name).text()))
        .filter(first -> !first.equals(draft.recipe().start().file()))
        .ifPresent(
            first ->
                problems.add(
                    draft.recipe().position(Keys.NAME),
                    "the recipe " + first + " has the same name",
                    "names that differ in more than case, hyphens, underscores and dots"));
  }

  private void checkRelease(Values release, Problems problems) {
    for (Key<List<Located<PackageName>>> key : List.of(Keys.RUN, Keys.HOST, Keys.REQUIRES)) {
      release.entries(key).stream()
          .filter(entry -> !exists(key, entry.value()))
          .forEach(entry -> report(key, entry, problems));
    }
  }

  private boolean exists(Key<?> key, PackageName name) {
    String text = name.text();
    boolean isTests = key.equals(Keys.REQUIRES) && text.endsWith(TESTS);
    return known.containsKey(text)
        || (isTests && known.containsKey(text.substring(0, text.length() - TESTS.length())));
  }

  private void report(Key<?> key, Located<PackageName> name, Problems problems) {
    problems.add(
        name.position(),
        key.fullName() + " names \"" + name.value() + "\", which no recipe has",
        "the name of a recipe",
        Nearest.to(name.value().text(), known.keySet()));
  }
}
