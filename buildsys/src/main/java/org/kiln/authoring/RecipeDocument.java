package org.kiln.authoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.kiln.yaml.Position;
import org.kiln.yaml.YamlNode;
import org.kiln.yaml.YamlNode.Scalar;
import org.kiln.yaml.YamlReader;

/**
 * The text of a recipe, in which single values can be replaced; all else stays as it is written.
 *
 * @param text the file's
 * @param root what it says
 */
record RecipeDocument(Path file, String text, YamlNode root) {
  /** Reads a recipe that was read without problems before. */
  static RecipeDocument read(Path file) {
    try {
      YamlNode root =
          YamlReader.read(file)
              .root()
              .orElseThrow(
                  () ->
                      new AuthoringException(
                          file + " has changed meanwhile: it is no YAML any more",
                          "Run the command again.",
                          null));
      return new RecipeDocument(file, Files.readString(file), root);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns a single value; numbers in the path count the entries of lists, from 0. */
  Optional<Scalar> find(List<String> path) {
    Optional<YamlNode> at = Optional.of(root);
    for (String step : path) {
      at = at.flatMap(node -> child(node, step));
    }
    return at.flatMap(node -> node instanceof Scalar s ? Optional.of(s) : Optional.empty());
  }

  private static Optional<YamlNode> child(YamlNode node, String step) {
    if (node instanceof YamlNode.Sequence list) {
      return Optional.of(list.items().get(Integer.parseInt(step)));
    }
    return node instanceof YamlNode.Mapping mapping ? mapping.find(step) : Optional.empty();
  }

  /**
   * Returns the text with other values.
   *
   * @throws AuthoringException if one is spelled in a way that can't be replaced
   */
  String with(Map<Scalar, String> values) {
    var fromTheEnd = new TreeMap<Integer, Scalar>(Comparator.reverseOrder());
    values.keySet().forEach(scalar -> fromTheEnd.put(offset(scalar), scalar));
    var changed = new StringBuilder(text);
    fromTheEnd.forEach(
        (at, scalar) ->
            changed.replace(
                at, at + scalar.text().length(), values.getOrDefault(scalar, scalar.text())));
    return changed.toString();
  }

  private int offset(Scalar scalar) {
    int begin = offset(scalar.position());
    int at = begin < text.length() && "\"'".indexOf(text.charAt(begin)) >= 0 ? begin + 1 : begin;
    if (!text.startsWith(scalar.text(), at)) {
      throw new AuthoringException(
          scalar.position() + ": expected \"" + scalar.text() + "\" in one word",
          "Write the value plainly.",
          null);
    }
    return at;
  }

  private int offset(Position position) {
    int line = 0;
    for (int i = 1; i < position.line(); i++) {
      line = text.indexOf('\n', line) + 1;
    }
    return text.offsetByCodePoints(line, position.column() - 1);
  }
}
