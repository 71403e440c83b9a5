package org.kiln.recipe;

import java.util.Optional;
import org.kiln.yaml.YamlNode;

/** The form that a key's value must have, and how it is read. */
interface Shape<T> {
  /** What the value must be, in words that follow "expected". */
  String description();

  /** What a key has for a value where it is not given, if this form alone settles that. */
  default Optional<T> whenAbsent() {
    return Optional.empty();
  }

  /**
   * Reads a value.
   *
   * @param key the key's full name, for messages
   * @return empty where the value has not this form, which is then among the problems
   */
  Optional<T> read(String key, YamlNode node, Problems problems);
}
