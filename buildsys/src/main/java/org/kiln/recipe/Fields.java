package org.kiln.recipe;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kiln.yaml.YamlNode;
import org.kiln.yaml.YamlNode.Mapping;

/** The keys of one mapping, read by their shapes; those that nobody asked for are problems. */
final class Fields {
  private final String name;
  private final Mapping mapping;
  private final Problems problems;
  private final Set<String> known = new LinkedHashSet<>();

  private Fields(String name, Mapping mapping, Problems problems) {
    this.name = name;
    this.mapping = mapping;
    this.problems = problems;
  }

  /**
   * Returns the fields of a mapping; empty, and a problem, where it is none.
   *
   * @param name what the mapping is, for messages
   */
  static Optional<Fields> of(String name, YamlNode node, Problems problems) {
    if (node instanceof Mapping mapping) {
      return Optional.of(new Fields(name, mapping, problems));
    }
    problems.add(node.position(), name + " is " + node.description(), "a mapping");
    return Optional.empty();
  }

  Mapping mapping() {
    return mapping;
  }

  /** Reads a key's value; a key without a value counts as not given. */
  <T> Optional<T> find(String key, Shape<T> shape) {
    return node(key).flatMap(value -> shape.read(key, value, problems));
  }

  /** Reads the value of a key that must be there. */
  <T> Optional<T> require(String key, Shape<T> shape) {
    if (node(key).isEmpty()) {
      problems.add(mapping.position(), name + " has no " + key, key + ": " + shape.description());
    }
    return find(key, shape);
  }

  /** Returns the items of a list, none where it is not given. */
  List<YamlNode> items(String key) {
    Optional<YamlNode> value = node(key);
    if (value.isPresent() && !(value.get() instanceof YamlNode.Sequence)) {
      problems.add(value.get().position(), key + " is " + value.get().description(), "a list");
    }
    return value.orElse(mapping) instanceof YamlNode.Sequence list ? list.items() : List.of();
  }

  private Optional<YamlNode> node(String key) {
    known.add(key);
    return mapping.find(key).filter(value -> !value.isNothing());
  }

  /** Reports the keys that were not asked for. */
  void refuseOthers() {
    mapping.entries().stream()
        .filter(entry -> !known.contains(entry.key()))
        .forEach(
            entry ->
                problems.add(
                    entry.position(),
                    "unknown key \"" + entry.key() + "\" in " + name,
                    "one of " + String.join(", ", known),
                    Nearest.to(entry.key(), known)));
  }
}
