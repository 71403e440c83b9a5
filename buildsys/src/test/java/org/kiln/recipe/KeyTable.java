package org.kiln.recipe;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Renders the field table as Markdown, between the marks that a document has for it. */
final class KeyTable {
  private static final Pattern PLACE =
      Pattern.compile("<!-- table: (\\w+) -->\n.*?<!-- end -->", Pattern.DOTALL);

  private KeyTable() {}

  /** Returns a document with its tables renewed. */
  static String renewed(String document) {
    return PLACE.matcher(document).replaceAll(KeyTable::block);
  }

  private static String block(MatchResult place) {
    Section section = Section.find(place.group(1)).orElseThrow();
    return Matcher.quoteReplacement(
        "<!-- table: %s -->\n### `%s`\n\n%s\n\n%s\n<!-- end -->"
            .formatted(section.text(), section.text(), section.meaning(), rows(section)));
  }

  private static String rows(Section section) {
    return Keys.of(section).stream()
        .map(KeyTable::row)
        .collect(
            Collectors.joining(
                "\n", "| Key | Value | Default | Meaning |\n|---|---|---|---|\n", ""));
  }

  private static String row(Key<?> key) {
    String origin = key.origin() == Key.Origin.KILN ? " *Kiln's.*" : "";
    return "| `%s` | %s | %s | %s%s |"
        .formatted(key.name(), key.shape().description(), byDefault(key), key.meaning(), origin);
  }

  private static String byDefault(Key<?> key) {
    return key.byDefault()
        .map(KeyTable::text)
        .filter(t -> !t.isEmpty())
        .map(t -> "`" + t + "`")
        .orElse("");
  }

  private static String text(Object value) {
    return value instanceof List<?> list
        ? list.stream().map(String::valueOf).collect(Collectors.joining(" "))
        : value instanceof BuildType type ? type.text() : String.valueOf(value);
  }
}
