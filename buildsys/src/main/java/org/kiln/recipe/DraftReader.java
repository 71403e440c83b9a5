package org.kiln.recipe;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kiln.yaml.Position;
import org.kiln.yaml.YamlDocument;
import org.kiln.yaml.YamlNode;
import org.kiln.yaml.YamlNode.Mapping;
import org.kiln.yaml.YamlReader;

/** Reads a recipe's file as far as the field table goes. */
final class DraftReader {
  private final Path file;
  private final Problems problems;

  DraftReader(Path file, Problems problems) {
    this.file = file;
    this.problems = problems;
  }

  /** Returns the recipe; empty where the file holds no mapping. */
  Optional<Draft> read() {
    YamlDocument document = YamlReader.read(file);
    document.problems().forEach(p -> problems.add(RecipeProblem.of(p)));
    if (document.root().isPresent() && document.root().get() instanceof Mapping mapping) {
      return Optional.of(draft(mapping));
    }
    if (document.problems().isEmpty()) {
      Position where = document.root().map(YamlNode::position).orElse(Position.startOf(file));
      String what = document.root().map(YamlNode::description).orElse("nothing");
      problems.add(where, "the recipe is " + what, "a mapping with the keys package, source …");
    }
    return Optional.empty();
  }

  private Draft draft(Mapping mapping) {
    Values top = new SectionReader(problems).readRecipe(mapping);
    List<Values> releases =
        mapping.find(Section.RELEASES.text()).map(r -> releases(r, top)).orElse(List.of(top));
    return new Draft(file.toAbsolutePath().resolveSibling("").normalize(), top, releases);
  }

  private List<Values> releases(YamlNode node, Values top) {
    if (!(node instanceof YamlNode.Sequence list) || list.items().isEmpty()) {
      problems.add(
          node.position(), "releases is " + node.description(), "a list of at least one release");
      return List.of();
    }
    List<Values> releases = new ArrayList<>();
    for (YamlNode item : list.items()) {
      if (item instanceof Mapping release) {
        releases.add(new SectionReader(problems).readRelease(release).over(top));
      } else {
        problems.add(
            item.position(),
            "an entry of releases is " + item.description(),
            "a mapping with the key version and others");
      }
    }
    return releases;
  }
}
