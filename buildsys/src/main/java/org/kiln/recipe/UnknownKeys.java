package org.kiln.recipe;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kiln.yaml.YamlNode.Entry;

/**
 * Reports keys that the field table doesn't have.
 *
 * @param problems where to
 */
record UnknownKeys(Problems problems) {
  /** Returns the keys that a block may have. */
  static List<String> valid(Section section) {
    Stream<String> keys = Keys.of(section).stream().map(Key::name);
    return section == Section.RELEASES
        ? Stream.concat(keys, names(Section.OF_A_RELEASE).stream()).toList()
        : keys.toList();
  }

  private static List<String> names(Collection<Section> sections) {
    return sections.stream().map(Section::text).toList();
  }

  /** Reports a key at the top level, and returns the block that was probably meant. */
  Optional<Section> report(Entry entry) {
    List<String> valid = names(List.of(Section.values()));
    report(entry, "", valid);
    return Nearest.to(entry.key(), valid).flatMap(Section::find);
  }

  /** Reports a key of a block, unless the block is open to any. */
  void report(Section section, Entry entry) {
    if (section != Section.EXTRA) {
      report(entry, " in " + section.text(), valid(section));
    }
  }

  private void report(Entry entry, String where, List<String> valid) {
    problems.add(
        entry.position(),
        "unknown key \"" + entry.key() + "\"" + where,
        "one of " + String.join(", ", valid),
        elsewhere(entry.key()).or(() -> Nearest.to(entry.key(), valid)));
  }

  /** Returns the full name of a key that stands in the wrong block. */
  private static Optional<String> elsewhere(String name) {
    return Keys.ALL.stream().filter(key -> key.name().equals(name)).map(Key::fullName).findFirst();
  }
}
