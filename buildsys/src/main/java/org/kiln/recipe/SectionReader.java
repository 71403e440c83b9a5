package org.kiln.recipe;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.kiln.yaml.Position;
import org.kiln.yaml.YamlNode;
import org.kiln.yaml.YamlNode.Entry;
import org.kiln.yaml.YamlNode.Mapping;

/** Reads mappings against the field table. */
final class SectionReader {
  private final Problems problems;
  private final Map<Section, Position> places = new HashMap<>();
  private final Map<Key<?>, Located<?>> found = new HashMap<>();
  private final Set<Section> broken = EnumSet.noneOf(Section.class);

  SectionReader(Problems problems) {
    this.problems = problems;
  }

  /** Reads the recipe's own blocks, all but the releases. */
  Values readRecipe(Mapping recipe) {
    recipe.entries().stream().filter(e -> !isReleases(e)).forEach(this::readTopLevel);
    return new Values(recipe.position(), places, found, broken);
  }

  private static boolean isReleases(Entry entry) {
    return entry.key().equals(Section.RELEASES.text());
  }

  private void readTopLevel(Entry entry) {
    Section.find(entry.key())
        .ifPresentOrElse(section -> readSection(section, entry), () -> reportUnknownSection(entry));
  }

  /** Reads an entry of the releases: its keys and the blocks that it overrides. */
  Values readRelease(Mapping release) {
    release.entries().forEach(this::readOfRelease);
    return new Values(release.position(), places, found, broken);
  }

  private void readOfRelease(Entry entry) {
    Optional<Section> section = Section.find(entry.key()).filter(Section.OF_A_RELEASE::contains);
    if (section.isPresent()) {
      readSection(section.get(), entry);
    } else {
      int before = problems.size();
      readKey(Section.RELEASES, entry, names(Section.OF_A_RELEASE));
      if (problems.size() > before) {
        broken.add(Section.RELEASES);
      }
    }
  }

  private void readSection(Section section, Entry entry) {
    places.put(section, entry.position());
    int before = problems.size();
    readMapping(section, entry);
    if (problems.size() > before) {
      broken.add(section);
    }
  }

  private void readMapping(Section section, Entry entry) {
    if (entry.value() instanceof Mapping mapping) {
      mapping.entries().forEach(e -> readKey(section, e, List.of()));
    } else if (!entry.value().isNothing()) {
      problems.add(
          entry.value().position(),
          section.text() + " is " + entry.value().description(),
          "a mapping with the keys " + String.join(", ", keyNames(section)));
    }
  }

  private void readKey(Section section, Entry entry, List<String> alsoValid) {
    Keys.of(section).stream()
        .filter(key -> key.name().equals(entry.key()))
        .findFirst()
        .ifPresentOrElse(
            key -> readValue(key, entry.value()), () -> reportUnless(section, entry, alsoValid));
  }

  /** A key without a value counts as not given. */
  private <T> void readValue(Key<T> key, YamlNode value) {
    Optional.of(value)
        .filter(v -> !v.isNothing())
        .flatMap(v -> key.shape().read(key.fullName(), v, problems))
        .ifPresent(v -> found.put(key, new Located<>(v, value.position())));
  }

  private void reportUnknownSection(Entry entry) {
    List<String> valid = names(List.of(Section.values()));
    reportUnknown(entry, "", valid);
    Nearest.to(entry.key(), valid).flatMap(Section::find).ifPresent(broken::add);
  }

  private void reportUnless(Section section, Entry entry, List<String> alsoValid) {
    if (section != Section.EXTRA) {
      List<String> valid = Stream.concat(keyNames(section).stream(), alsoValid.stream()).toList();
      reportUnknown(entry, " in " + section.text(), valid);
    }
  }

  private void reportUnknown(Entry entry, String where, List<String> valid) {
    Optional<String> meant = Nearest.to(entry.key(), valid).or(() -> elsewhere(entry.key()));
    problems.add(
        entry.position(),
        "unknown key \"" + entry.key() + "\"" + where,
        "one of " + String.join(", ", valid),
        meant);
  }

  /** Returns the full name of a key that stands in the wrong block. */
  private static Optional<String> elsewhere(String name) {
    return Keys.ALL.stream().filter(key -> key.name().equals(name)).map(Key::fullName).findFirst();
  }

  private static List<String> names(Collection<Section> sections) {
    return sections.stream().map(Section::text).toList();
  }

  private static List<String> keyNames(Section section) {
    return Keys.of(section).stream().map(Key::name).toList();
  }
}
