package org.kiln.yaml;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.kiln.yaml.YamlNode.Entry;
import org.kiln.yaml.YamlNode.Scalar;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Turns the YAML library's nodes into ours. */
final class NodeConverter {
  private final Path file;
  private final List<YamlProblem> problems;

  NodeConverter(Path file, List<YamlProblem> problems) {
    this.file = file;
    this.problems = problems;
  }

  static Position position(Path file, Mark mark) {
    return new Position(file, mark.getLine() + 1, mark.getColumn() + 1);
  }

  YamlNode convert(Node node) {
    if (!node.getTag().startsWith(Tag.PREFIX)) {
      report(node, "the tag " + node.getTag() + " is not allowed here", "a value without a tag");
    }
    return switch (node.getNodeId()) {
      case mapping -> mapping((MappingNode) node);
      case sequence -> sequence((SequenceNode) node);
      default -> scalar((ScalarNode) node);
    };
  }

  private YamlNode mapping(MappingNode node) {
    List<Entry> entries = new ArrayList<>();
    Set<String> keys = new HashSet<>();
    for (NodeTuple tuple : node.getValue()) {
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
        report(tuple.getKeyNode(), "a key is not plain text", "\"key: value\"");
      } else if (!keys.add(key.getValue())) {
        report(key, "the key \"" + key.getValue() + "\" stands here twice", "each key once");
      } else {
        entries.add(new Entry(position(key), key.getValue(), convert(tuple.getValueNode())));
      }
    }
    return new YamlNode.Mapping(position(node), entries);
  }

  private YamlNode sequence(SequenceNode node) {
    return new YamlNode.Sequence(
        position(node), node.getValue().stream().map(this::convert).toList());
  }

  private YamlNode scalar(ScalarNode node) {
    return new Scalar(position(node), node.getValue(), type(node.getTag()));
  }

  private static Scalar.Type type(Tag tag) {
    if (tag.equals(Tag.NULL)) {
      return Scalar.Type.NULL;
    }
    if (tag.equals(Tag.BOOL)) {
      return Scalar.Type.FLAG;
    }
    return tag.equals(Tag.INT) || tag.equals(Tag.FLOAT) ? Scalar.Type.NUMBER : Scalar.Type.TEXT;
  }

  private Position position(Node node) {
    return position(file, node.getStartMark());
  }

  private void report(Node node, String what, String expected) {
    problems.add(new YamlProblem(position(node), what, expected));
  }
}
