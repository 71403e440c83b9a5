package org.kiln.cli;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kiln.build.InputChange;

/** Changes of inputs for people. */
final class ChangeText {
  /** Longer values get lines of their own. */
  private static final int SHORT = 60;

  /** Of a digest, these do for people. */
  private static final String FIRST_DIGITS = "\\b([0-9a-f]{12})[0-9a-f]{28,52}\\b";

  private ChangeText() {}

  static List<String> lines(List<InputChange> changes) {
    return changes.stream().flatMap(ChangeText::lines).toList();
  }

  private static Stream<String> lines(InputChange change) {
    return Stream.concat(values(change), change.cause().stream().flatMap(ChangeText::lines));
  }

  private static Stream<String> values(InputChange change) {
    String name = change.input() + change.part().map(", "::concat).orElse("");
    List<Optional<String>> both = List.of(change.old(), change.now());
    return both.stream().flatMap(Optional::stream).allMatch(ChangeText::isShort)
        ? Stream.of("%s: %s → %s%s".formatted(name, in(both.get(0)), in(both.get(1)), hint(change)))
        : Stream.concat(
            Stream.of(name + ":"),
            Stream.concat(marked("  - ", change.old()), marked("  + ", change.now())));
  }

  private static boolean isShort(String text) {
    return !text.contains("\n") && shortened(text).length() <= SHORT;
  }

  private static String in(Optional<String> value) {
    return value.map(ChangeText::shortened).orElse("(none)");
  }

  private static String hint(InputChange change) {
    return change.isCoarse() ? " (no details: an older version of Kiln kept that result)" : "";
  }

  private static Stream<String> marked(String mark, Optional<String> text) {
    return text.stream().flatMap(String::lines).map(line -> mark + shortened(line));
  }

  private static String shortened(String text) {
    return text.isEmpty() ? "\"\"" : text.replaceAll(FIRST_DIGITS, "$1");
  }

  private static Stream<String> lines(InputChange.Cause cause) {
    String head = "  since " + cause.now() + " was built with other inputs";
    return cause.changes().isEmpty()
        ? Stream.of(head + ", named already")
        : Stream.concat(
            Stream.of(head + ":"), lines(cause.changes()).stream().map(line -> "    " + line));
  }
}
