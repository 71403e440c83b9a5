package org.kiln.recipe;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Recipes that are right but for one value, and documents that are none, from the tables. */
final class BadValues {
  private static final Path TABLES = Path.of("src/test/resources/recipes/malformed");
  private static final String RECIPE =
      """
      package:
        name: sample
        version: "1.0"
      source:
        url: https://example.org/sample-$(PKG_VERSION).tar.gz
        sha256: 9a93b2b7dfdac77ceba5a558a580e74667dd6fede4585b91eefb60f03b72df23
      """;

  private BadValues() {}

  /** Returns a recipe for each row of the table. */
  static Stream<BadRecipe> ofRecipes() throws IOException {
    return rows("values.txt").map(row -> bad(BadRecipe.RECIPE, row, RECIPE));
  }

  /** Returns a suite for each row of the table. */
  static Stream<BadRecipe> ofSuites() throws IOException {
    return rows("suites.txt").map(row -> bad(BadRecipe.SUITE, row, "paths: [tests]\n"));
  }

  /** Returns the documents that are no recipes. */
  static Stream<BadRecipe> documents() throws IOException {
    String all = Files.readString(TABLES.resolve("documents.txt"));
    return Arrays.stream(all.split("(?m)^=== "))
        .skip(1)
        .map(document -> document.split("\n", 2))
        .map(parts -> BadRecipe.of(parts[0], parts[1]));
  }

  private static Stream<String[]> rows(String table) throws IOException {
    return Files.readAllLines(TABLES.resolve(table)).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> line.split(" \\| ", -1));
  }

  private static BadRecipe bad(String file, String[] row, String text) {
    List<String> lines = new ArrayList<>(text.lines().toList());
    int line = set(lines, row[0], row[1]);
    String mention = row.length > 2 ? row[2] : row[0];
    String content = String.join("\n", lines) + "\n";
    return BadRecipe.of(
        row[0] + ": " + row[1], BadRecipe.NAME, file, content, OptionalInt.of(line), mention);
  }

  /** Gives a key another value, adding it if need be, and returns its line, counted from 1. */
  private static int set(List<String> lines, String key, String value) {
    String[] names = key.startsWith("\"") ? new String[] {key} : key.split("\\.", 2);
    int section = find(lines, names[0] + ":", 0, lines.size());
    if (names.length == 1) {
      return setSection(lines, section, names[0] + ": " + value);
    }
    if (section < 0) {
      lines.add(names[0] + ":");
      section = lines.size() - 1;
    }
    int old = find(lines, "  " + names[1] + ":", section, end(lines, section));
    int at = old < 0 ? section + 1 : old;
    if (old >= 0) {
      lines.remove(old);
    }
    lines.add(at, "  " + names[1] + ": " + value);
    return at + 1;
  }

  private static int setSection(List<String> lines, int section, String line) {
    int at = section < 0 ? lines.size() : section;
    if (section >= 0) {
      lines.subList(section, end(lines, section)).clear();
    }
    lines.add(at, line);
    return at + 1;
  }

  private static int find(List<String> lines, String begin, int from, int to) {
    for (int i = from; i < to; i++) {
      if (lines.get(i).startsWith(begin)) {
        return i;
      }
    }
    return -1;
  }

  private static int end(List<String> lines, int section) {
    int end = section + 1;
    while (end < lines.size() && lines.get(end).startsWith(" ")) {
      end++;
    }
    return end;
  }
}
