package org.kiln.build.diagnosis;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Renders the known errors as Markdown, between the marks that a document has for them. */
final class KnownErrorTable {
  private static final Pattern PLACE =
      Pattern.compile("<!-- known errors -->\n.*?<!-- end -->", Pattern.DOTALL);

  private KnownErrorTable() {}

  /** Returns a document with its table renewed. */
  static String renewed(String document) {
    return PLACE.matcher(document).replaceAll(place -> Matcher.quoteReplacement(block()));
  }

  private static String block() {
    return """
    <!-- known errors -->
    | What you see | What it is | What helps |
    |---|---|---|
    %s
    <!-- end -->\
    """
        .formatted(
            KnownErrors.ALL.stream().map(KnownErrorTable::row).collect(Collectors.joining("\n")));
  }

  private static String row(KnownError error) {
    String looked =
        error.missing().isPresent() ? "the recipe that has it, if there is one; else: " : "";
    return "| `%s` | %s | %s%s |"
        .formatted(error.shows(), plain(error.explanation()), looked, plain(error.remedy()));
  }

  private static String plain(String text) {
    return text.replace("{hint}", "")
        .replace("{variable}", "ac_cv_…")
        .replace("{1}", "*foo*")
        .replace("<variable>", "*variable*")
        .replace("|", "\\|");
  }
}
