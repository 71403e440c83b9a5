package org.kiln.yaml;

import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** Puts a syntax error of the YAML library into this project's words. */
final class SyntaxProblem {
  private static final String TAB = "'\\t(TAB)'";
  private static final Pattern FOUND = Pattern.compile("expected (.*), but (?:found|got) (.*)");
  private static final Pattern START =
      Pattern.compile("found character '(.)' that cannot start any token\\..*");

  /** What the library says or expects, and what a writer of recipes should do about it. */
  private static final Map<String, String> EXPECTED =
      Map.of(
          "mapping values are not allowed here", "quotes around a text that contains \": \"",
          "sequence entries are not allowed here", "the list on lines of its own",
          "could not find expected ':'", "\"key: value\"",
          "found unexpected end of stream", "a closing quote",
          "<block end>", "the same indentation as the lines above",
          "the node content", "a value",
          "chomping or indentation indicators", "nothing more on the line of | or >",
          "a single document in the stream", "one document in the file",
          "'<document start>'", "one document in the file");

  private SyntaxProblem() {}

  static YamlProblem of(Path file, MarkedYAMLException error) {
    Mark mark = isOpen(error) ? error.getContextMark() : error.getProblemMark();
    Position position = mark == null ? Position.startOf(file) : NodeConverter.position(file, mark);
    return of(position, String.valueOf(error.getProblem()).strip().replaceAll("\\s+", " "));
  }

  /** A quote that nothing closes is wrong where it opens, not where the file ends. */
  private static boolean isOpen(MarkedYAMLException error) {
    return error.getContextMark() != null
        && String.valueOf(error.getContext()).contains("quoted scalar")
        && String.valueOf(error.getProblem()).contains("end of stream");
  }

  private static YamlProblem of(Position position, String problem) {
    Matcher found = FOUND.matcher(problem);
    if (found.matches()) {
      return notYaml(position, "found " + found.group(2), expected(found.group(1), found.group(1)));
    }
    if (problem.contains(TAB)) {
      return new YamlProblem(position, "a tab in the indentation", "spaces");
    }
    Matcher start = START.matcher(problem);
    return start.matches()
        ? notYaml(position, "a text begins with " + start.group(1), "quotes around the text")
        : notYaml(position, problem, expected(problem, "a YAML document"));
  }

  private static YamlProblem notYaml(Position position, String what, String expected) {
    return new YamlProblem(position, "not YAML: " + what, expected);
  }

  private static String expected(String what, String otherwise) {
    return EXPECTED.getOrDefault(what, otherwise);
  }
}
