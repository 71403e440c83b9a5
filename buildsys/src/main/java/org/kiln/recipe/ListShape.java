package org.kiln.recipe;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kiln.yaml.YamlNode;

/** A list of values of one form. */
record ListShape<T>(String items, Shape<T> item) implements Shape<List<Located<T>>> {
  @Override
  public String description() {
    return "a list of " + items;
  }

  @Override
  public Optional<List<Located<T>>> whenAbsent() {
    return Optional.of(List.of());
  }

  @Override
  public Optional<List<Located<T>>> read(String key, YamlNode node, Problems problems) {
    if (!(node instanceof YamlNode.Sequence sequence)) {
      problems.add(node.position(), key + " is " + node.description(), description());
      return Optional.empty();
    }
    List<Located<T>> values = new ArrayList<>();
    for (YamlNode element : sequence.items()) {
      item.read("an entry of " + key, element, problems)
          .ifPresent(value -> values.add(new Located<>(value, element.position())));
    }
    return Optional.of(List.copyOf(values));
  }
}
