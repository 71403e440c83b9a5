package org.kiln.recipe;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kiln.yaml.Position;
import org.kiln.yaml.YamlNode;
import org.kiln.yaml.YamlNode.Entry;
import org.kiln.yaml.YamlNode.Mapping;

/** Reads mappings against the field table. */
final class SectionReader {
  private final Problems problems;
  private final UnknownKeys unknown;
  private final Map<Section, Position> places = new HashMap<>();
  private final Map<Key<?>, Located<?>> found = new HashMap<>();
  private final Set<Section> broken = EnumSet.noneOf(Section.class);

  SectionReader(Problems problems) {
    this.problems = problems;
    this.unknown = new UnknownKeys(problems);
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
        .ifPresentOrElse(
            section -> readSection(section, entry),
            () -> unknown.report(entry).ifPresent(broken::add));
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
      watch(Section.RELEASES, () -> readKey(Section.RELEASES, entry));
    }
  }

  private void readSection(Section section, Entry entry) {
    places.put(section, entry.position());
    watch(section, () -> readMapping(section, entry));
  }

  private void watch(Section section, Runnable reading) {
    int before = problems.size();
    reading.run();
    if (problems.size() > before) {
      broken.add(section);
    }
  }

  private void readMapping(Section section, Entry entry) {
    if (entry.value() instanceof Mapping mapping) {
      mapping.entries().forEach(e -> readKey(section, e));
    } else if (!entry.value().isNothing()) {
      problems.add(
          entry.value().position(),
          section.text() + " is " + entry.value().description(),
          "a mapping with the keys " + String.join(", ", UnknownKeys.valid(section)));
    }
  }

  private void readKey(Section section, Entry entry) {
    Keys.of(section).stream()
        .filter(key -> key.name().equals(entry.key()))
        .findFirst()
        .ifPresentOrElse(
            key -> readValue(key, entry.value()), () -> unknown.report(section, entry));
  }

  /** A key without a value counts as not given. */
  private <T> void readValue(Key<T> key, YamlNode value) {
    Optional.of(value)
        .filter(v -> !v.isNothing())
        .flatMap(v -> key.shape().read(key.fullName(), v, problems))
        .ifPresent(v -> found.put(key, new Located<>(v, value.position())));
  }
}
