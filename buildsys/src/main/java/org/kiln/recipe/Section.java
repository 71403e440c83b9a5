package org.kiln.recipe;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The blocks of a recipe. */
enum Section {
  PACKAGE("What the recipe is for."),
  SOURCE("Where the source comes from, and what is changed in it."),
  BUILD("How it is built."),
  REQUIREMENTS("What it needs, to be built and to run."),
  TEST("How the result is validated."),
  AUDIT(
      "What is asked of the result, and what is accepted of what [audits](audit.md) find. No build depends on it."),
  ABOUT("What is said of it. No build depends on it."),
  EXTRA("Anything else; keys that are not listed here are ignored."),
  RELEASES(
      "Several versions of the package, the newest first. Each entry has the keys below and may"
          + " have its own sections `source`, `build`, `requirements`, `test` and `audit`, which override"
          + " the recipe's sections key by key. For a Python version, the first release that"
          + " suits it is built. A recipe without this list has one release, of"
          + " `package.version`.");

  /** The blocks that an entry of {@link #RELEASES} may have. */
  static final Set<Section> OF_A_RELEASE = EnumSet.of(SOURCE, BUILD, REQUIREMENTS, TEST, AUDIT);

  private final String meaning;

  Section(String meaning) {
    this.meaning = meaning;
  }

  /** Returns the key under which the block stands. */
  String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns what the block is for, in Markdown. */
  String meaning() {
    return meaning;
  }

  static Optional<Section> find(String text) {
    return Stream.of(values()).filter(s -> s.text().equals(text)).findFirst();
  }
}
