package org.kiln.recipe;

import java.util.Optional;
import org.kiln.python.VersionRange;
import org.kiln.yaml.YamlNode;

/** An option of a suite: a text, or one that is given for some versions of Python only. */
record SuiteOptionShape() implements Shape<SuiteOption> {
  @Override
  public String description() {
    return Shapes.TEXT.description() + ", or a mapping of option and python";
  }

  @Override
  public Optional<SuiteOption> read(String key, YamlNode node, Problems problems) {
    if (node instanceof YamlNode.Scalar) {
      return Shapes.TEXT
          .read(key, node, problems)
          .map(text -> new SuiteOption(text, VersionRange.ANY));
    }
    if (node instanceof YamlNode.Sequence) {
      problems.add(node.position(), key + " is " + node.description(), description());
      return Optional.empty();
    }
    return Fields.of(key, node, problems).flatMap(SuiteOptionShape::option);
  }

  private static Optional<SuiteOption> option(Fields fields) {
    Optional<String> text = fields.require("option", Shapes.TEXT);
    Optional<VersionRange> python = fields.require("python", Shapes.PYTHON);
    fields.refuseOthers();
    return text.flatMap(given -> python.map(range -> new SuiteOption(given, range)));
  }
}
