package org.kiln.recipe;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.kiln.yaml.YamlNode;
import org.kiln.yaml.YamlNode.Scalar;

/**
 * A single value.
 *
 * @param parse returns empty for what has not this form
 * @param words the valid words, where there are few
 */
record ScalarShape<T>(
    String description, Function<Scalar, Optional<T>> parse, Collection<String> words)
    implements Shape<T> {

  /** Returns a form that a text has, however YAML would interpret it. */
  static <T> ScalarShape<T> of(String description, Function<String, Optional<T>> parse) {
    return new ScalarShape<>(description, scalar -> text(scalar).flatMap(parse), List.of());
  }

  private static Optional<String> text(Scalar scalar) {
    return Optional.of(scalar).filter(s -> s.type() != Scalar.Type.NULL).map(Scalar::text);
  }

  @Override
  public Optional<T> read(String key, YamlNode node, Problems problems) {
    Optional<T> value = node instanceof Scalar scalar ? parse.apply(scalar) : Optional.empty();
    if (value.isEmpty()) {
      Optional<String> meant =
          node instanceof Scalar scalar ? Nearest.to(scalar.text(), words) : Optional.empty();
      problems.add(node.position(), key + " is " + node.description(), description, meant);
    }
    return value;
  }
}
