package org.kiln.recipe;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A set of Python versions, as PEP 440 specifiers on dotted release numbers, for example {@code
 * >=3.12} or {@code >=3.8,<3.9}. The empty text is every version.
 *
 * @param text the specifier as written
 */
public record PythonSpecifier(String text) {
  private static final Pattern CLAUSE =
      Pattern.compile("\\s*(>=|<=|==|!=|~=|>|<)\\s*(\\d+(?:\\.\\d+)*)(\\.\\*)?\\s*");

  /** Every version. */
  public static final PythonSpecifier ANY = new PythonSpecifier("");

  /** Checks the grammar. */
  public PythonSpecifier {
    if (!isValid(text)) {
      throw new IllegalArgumentException("not a version specifier: " + text);
    }
  }

  /** Returns whether the text is such a specifier. */
  public static boolean isValid(String text) {
    return text.isBlank()
        || Arrays.stream(text.split(",", -1)).allMatch(c -> clauseIsValid(CLAUSE.matcher(c)));
  }

  private static boolean clauseIsValid(Matcher clause) {
    return clause.matches()
        && (clause.group(3) == null || List.of("==", "!=").contains(clause.group(1)))
        && (!"~=".equals(clause.group(1)) || clause.group(2).contains("."));
  }

  /** Returns whether a dotted version is in the set. */
  public boolean contains(String version) {
    return text.isBlank()
        || Arrays.stream(text.split(",", -1)).allMatch(c -> clauseContains(c, numbers(version)));
  }

  private static boolean clauseContains(String text, int[] version) {
    Matcher clause = CLAUSE.matcher(text);
    if (!clause.matches()) {
      throw new IllegalStateException("checked on construction: " + text);
    }
    int[] bound = numbers(clause.group(2));
    boolean prefix = Arrays.equals(bound, Arrays.copyOf(version, bound.length));
    int order = compare(version, bound);
    return switch (clause.group(1)) {
      case ">=" -> order >= 0;
      case "<=" -> order <= 0;
      case ">" -> order > 0;
      case "<" -> order < 0;
      case "==" -> clause.group(3) == null ? order == 0 : prefix;
      case "!=" -> clause.group(3) == null ? order != 0 : !prefix;
      default -> order >= 0 && isCompatible(version, bound);
    };
  }

  private static boolean isCompatible(int[] version, int[] bound) {
    int length = bound.length - 1;
    return Arrays.equals(Arrays.copyOf(version, length), Arrays.copyOf(bound, length));
  }

  private static int compare(int[] a, int[] b) {
    int length = Math.max(a.length, b.length);
    return Arrays.compare(Arrays.copyOf(a, length), Arrays.copyOf(b, length));
  }

  private static int[] numbers(String version) {
    return Arrays.stream(version.split("\\.")).mapToInt(Integer::parseInt).toArray();
  }

  @Override
  public String toString() {
    return text;
  }
}
