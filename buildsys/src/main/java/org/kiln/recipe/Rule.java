package org.kiln.recipe;

import java.util.Set;

/**
 * Something that is asked of several values of a recipe together.
 *
 * @param sections the blocks that must have been read whole, else the question makes no sense
 * @param check the question
 */
record Rule(Set<Section> sections, Check check) {
  /** Looks at one release of a recipe. */
  interface Check {
    /** Reports what is wrong. */
    void check(Draft draft, Values release, Problems problems);
  }

  static Rule of(Check check, Section... sections) {
    return new Rule(Set.of(sections), check);
  }

  /** Asks it, where it makes sense. */
  void apply(Draft draft, Values release, Problems problems) {
    if (sections.stream().noneMatch(release.broken()::contains)) {
      check.check(draft, release, problems);
    }
  }
}
