package org.kiln.recipe;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kiln.yaml.YamlNode;
import org.kiln.yaml.YamlNode.Entry;
import org.kiln.yaml.YamlNode.Mapping;
import org.kiln.yaml.YamlReader;

/** Finds the keys of a recipe's text that can be changed one by one. */
record RecipeKeys(List<String> lines) {
  /**
   * A key of a section, with a value that ends on the same line.
   *
   * @param line counted from 0
   * @param column of the value, counted from 0
   */
  record Place(int line, int keyColumn, int column, String section, String key, YamlNode value) {
    String fullName() {
      return section + "." + key;
    }
  }

  static RecipeKeys of(String text) {
    return new RecipeKeys(text.lines().toList());
  }

  private Mapping root() {
    YamlNode root =
        YamlReader.read(Path.of("recipe"), String.join("\n", lines)).root().orElseThrow();
    return (Mapping) root;
  }

  /** Returns the keys of all sections but the open one. */
  List<Place> places() {
    return root().entries().stream()
        .filter(section -> !section.key().equals("extra"))
        .flatMap(section -> places(section.key(), section.value()))
        .toList();
  }

  private Stream<Place> places(String section, YamlNode node) {
    return node instanceof Mapping mapping
        ? mapping.entries().stream().flatMap(entry -> place(section, entry).stream())
        : Stream.empty();
  }

  private Optional<Place> place(String section, Entry entry) {
    int line = entry.position().line() - 1;
    int column = entry.value().position().column() - 1;
    boolean isHere = entry.value().position().line() - 1 == line && column > 0;
    return isHere && !"|>".contains(lines.get(line).substring(column, column + 1)) && ends(line)
        ? Optional.of(
            new Place(
                line, entry.position().column() - 1, column, section, entry.key(), entry.value()))
        : Optional.empty();
  }

  private boolean ends(int line) {
    return line + 1 >= lines.size() || indentation(line + 1) <= indentation(line);
  }

  private int indentation(int line) {
    String text = lines.get(line);
    return text.isBlank() ? 0 : text.length() - text.stripLeading().length();
  }
}
