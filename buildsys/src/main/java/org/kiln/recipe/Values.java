package org.kiln.recipe;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kiln.yaml.Position;

/**
 * What a recipe, or one of its releases, says for each key.
 *
 * @param start where it begins
 * @param sections where its blocks stand
 * @param found values of the type that their key has
 * @param broken the blocks in which something could not be read, so that nothing can be said of
 *     what is missing
 */
record Values(
    Position start,
    Map<Section, Position> sections,
    Map<Key<?>, Located<?>> found,
    Set<Section> broken) {
  /** Copies what is given. */
  Values {
    sections = Map.copyOf(sections);
    broken = Set.copyOf(broken);
    found = Map.copyOf(found);
  }

  @SuppressWarnings("unchecked") // the reader puts in what the key's shape returned
  private <T> Optional<Located<T>> locate(Key<T> key) {
    return Optional.ofNullable((Located<T>) found.get(key));
  }

  /** Returns what is given, or the default if there is one. */
  <T> Optional<T> find(Key<T> key) {
    return locate(key).map(Located::value).or(key::byDefault);
  }

  /** Returns the value of a key that has one. */
  <T> T get(Key<T> key) {
    return find(key).orElseThrow(() -> new IllegalStateException("no " + key.fullName()));
  }

  /** Returns the entries of a list, none where it is not given, with their positions. */
  <T> List<Located<T>> entries(Key<List<Located<T>>> key) {
    return get(key);
  }

  /** Returns the entries of a list, none where it is not given. */
  <T> List<T> list(Key<List<Located<T>>> key) {
    return entries(key).stream().map(Located::value).toList();
  }

  /** Returns whether a key is given, even with its default. */
  boolean has(Key<?> key) {
    return found.containsKey(key);
  }

  /** Returns whether a key is given a value other than its default. */
  <T> boolean departs(Key<T> key) {
    return locate(key)
        .map(Located::value)
        .filter(v -> !key.byDefault().equals(Optional.of(v)))
        .isPresent();
  }

  /** Returns where a key's value stands, or else where the key is missing. */
  Position position(Key<?> key) {
    Located<?> value = found.get(key);
    return value == null ? position(key.section()) : value.position();
  }

  /** Returns where a block stands, or else where it is missing. */
  Position position(Section section) {
    return sections.getOrDefault(section, start);
  }

  /** Returns these values, with others for the keys that are not given here. */
  Values over(Values base) {
    Map<Section, Position> places = new HashMap<>(base.sections);
    places.putAll(sections);
    Map<Key<?>, Located<?>> all = new HashMap<>(base.found);
    all.putAll(found);
    Set<Section> anyBroken = new HashSet<>(base.broken);
    anyBroken.addAll(broken);
    return new Values(start, places, all, anyBroken);
  }
}
