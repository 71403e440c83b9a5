package org.kiln.recipe;

import java.util.List;
import java.util.Optional;
import org.kiln.yaml.YamlNode;

/** What a recipe accepts of what audits find. */
record WaiverShape() implements Shape<Waiver> {
  private static final Shape<Lint> LINT =
      new ScalarShape<>(
          "one of " + String.join(", ", Lint.waivable()),
          scalar -> Lint.find(scalar.text()).filter(lint -> lint != Lint.STALE_WAIVER),
          Lint.waivable());
  private static final Shape<String> REASON =
      ScalarShape.of(
          "text that says why", text -> Optional.of(text.strip()).filter(t -> !t.isEmpty()));
  private static final Shape<List<Located<String>>> FILES =
      new ListShape<>("globs of files such as lib/*.a", Shapes.GLOB);

  @Override
  public String description() {
    return "a mapping with the keys lint and reason, and files where it is about some only";
  }

  @Override
  public Optional<Waiver> read(String key, YamlNode node, Problems problems) {
    return Fields.of(key, node, problems).flatMap(WaiverShape::waiver);
  }

  private static Optional<Waiver> waiver(Fields fields) {
    Optional<Lint> lint = fields.require("lint", LINT);
    Optional<String> reason = fields.require("reason", REASON);
    List<String> files =
        fields.find("files", FILES).orElse(List.of()).stream().map(Located::value).toList();
    fields.refuseOthers();
    return lint.flatMap(l -> reason.map(r -> new Waiver(fields.mapping().position(), l, files, r)));
  }
}
