package org.kiln.recipe;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code $(VARIABLE)} in addresses and archive directories.
 *
 * @param values by name
 */
record Variables(Map<String, String> values) {
  /** How a variable is written; the group is its name. */
  static final Pattern REFERENCE = Pattern.compile("\\$\\(([^)]*)\\)");

  static Variables of(String name, String version) {
    return new Variables(Map.of("PKG_NAME", name, "PKG_VERSION", version));
  }

  /** Returns the text with the variables replaced; unknown ones stay. */
  String substitute(String text) {
    return REFERENCE.matcher(text).replaceAll(this::replacement);
  }

  private String replacement(MatchResult reference) {
    String value = values.getOrDefault(reference.group(1), reference.group());
    return Matcher.quoteReplacement(value);
  }

  /** Returns the first variable of a text that does not exist. */
  Optional<String> firstUnknown(String text) {
    return REFERENCE
        .matcher(text)
        .results()
        .map(r -> r.group(1))
        .filter(name -> !values.containsKey(name))
        .findFirst();
  }

  /** Returns the names, in their natural order. */
  List<String> names() {
    return values.keySet().stream().sorted().toList();
  }
}
