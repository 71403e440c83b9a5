package org.kiln.yaml;

import java.nio.file.Path;
import java.util.Map;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** Puts a syntax error of the YAML library into this project's words. */
final class SyntaxProblem {
  private static final String TAB = "'\\t(TAB)'";

  /** Beginnings of the library's messages, and what a writer of recipes should do about them. */
  private static final Map<String, String> EXPECTED =
      Map.of(
          "mapping values are not allowed here", "quotes around a text that contains \": \"",
          "could not find expected ':'", "\"key: value\"",
          "expected <block end>", "the same indentation as the lines above",
          "found unexpected end of stream", "a closing quote",
          "but found another document", "one document in the file",
          "found character '@'", "quotes around a text that begins with \"@\"",
          "found character '`'", "quotes around a text that begins with \"`\"",
          "found character '%'", "quotes around a text that begins with \"%\"");

  private SyntaxProblem() {}

  static YamlProblem of(Path file, MarkedYAMLException error) {
    Mark mark = error.getProblemMark();
    Position position = mark == null ? Position.startOf(file) : NodeConverter.position(file, mark);
    String problem = String.valueOf(error.getProblem());
    if (problem.contains(TAB)) {
      return new YamlProblem(position, "a tab in the indentation", "spaces");
    }
    return new YamlProblem(position, "not YAML: " + oneLine(problem), expected(problem));
  }

  private static String expected(String problem) {
    return EXPECTED.entrySet().stream()
        .filter(e -> problem.startsWith(e.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("a YAML document");
  }

  private static String oneLine(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }
}
