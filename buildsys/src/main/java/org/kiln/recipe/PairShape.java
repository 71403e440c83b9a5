package org.kiln.recipe;

import java.util.Optional;
import org.kiln.yaml.YamlNode;

/** Two paths: a file and its place in the source. */
record PairShape() implements Shape<Source.Extra> {
  @Override
  public String description() {
    return "a pair of paths: [file of the recipe, place in the source]";
  }

  @Override
  public Optional<Source.Extra> read(String key, YamlNode node, Problems problems) {
    if (!(node instanceof YamlNode.Sequence pair) || pair.items().size() != 2) {
      problems.add(node.position(), key + " is " + node.description(), description());
      return Optional.empty();
    }
    Optional<String> from = Shapes.PATH_BELOW.read(key, pair.items().get(0), problems);
    Optional<String> to = Shapes.PATH_BELOW.read(key, pair.items().get(1), problems);
    return from.flatMap(f -> to.map(t -> new Source.Extra(f, t)));
  }
}
