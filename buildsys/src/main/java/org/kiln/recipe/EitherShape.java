package org.kiln.recipe;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.kiln.yaml.YamlNode;

/**
 * A single value that stands for a list, or the list.
 *
 * @param split makes the list of the single value
 */
record EitherShape(
    Shape<String> single, Function<String, List<String>> split, ListShape<String> list)
    implements Shape<List<String>> {
  @Override
  public String description() {
    return single.description() + ", or " + list.description();
  }

  @Override
  public Optional<List<String>> read(String key, YamlNode node, Problems problems) {
    if (node instanceof YamlNode.Scalar) {
      return single.read(key, node, problems).map(split);
    }
    if (node instanceof YamlNode.Mapping) {
      problems.add(node.position(), key + " is " + node.description(), description());
      return Optional.empty();
    }
    return list.read(key, node, problems)
        .map(values -> values.stream().map(Located::value).toList());
  }
}
