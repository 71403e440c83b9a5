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

  /** Returns the same file with another text. */
  RecipeDocument withText(String other) {
    YamlNode changed =
        YamlReader.read(file, other)
            .root()
            .orElseThrow(() -> new AuthoringException(file + " would be no YAML", null, null));
    return new RecipeDocument(file, other, changed);
  }

  /** Returns a single value; numbers in the path count the entries of lists, from 0. */
  Optional<Scalar> find(List<String> path) {
    return node(path).flatMap(node -> node instanceof Scalar s ? Optional.of(s) : Optional.empty());
  }

  /** Returns any value. */
  Optional<YamlNode> node(List<String> path) {
    Optional<YamlNode> at = Optional.of(root);
    for (String step : path) {
      at = at.flatMap(node -> child(node, step));
    }
    return at;
  }

  private static Optional<YamlNode> child(YamlNode node, String step) {
    if (node instanceof YamlNode.Sequence list) {
      int index = Integer.parseInt(step);
      return index < list.items().size() ? Optional.of(list.items().get(index)) : Optional.empty();
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

  /** Returns the text with more in it. */
  String inserted(int at, String more) {
    return text.substring(0, at) + more + text.substring(at);
  }

  /** Returns the text with a line after that of a place. */
  String withLineAfter(Position place, String line) {
    int end = text.indexOf('\n', offset(place));
    return end < 0 ? text + "\n" + line + "\n" : inserted(end + 1, line + "\n");
  }

  /** Returns what stands before a place in its line. */
  String lineBefore(Position place) {
    int at = offset(place);
    return text.substring(text.lastIndexOf('\n', at - 1) + 1, at);
  }

  char charAt(Position place) {
    return text.charAt(offset(place));
  }

  int offset(Position position) {
    int line = 0;
    for (int i = 1; i < position.line(); i++) {
      line = text.indexOf('\n', line) + 1;
    }
    return text.offsetByCodePoints(line, position.column() - 1);
  }
}
