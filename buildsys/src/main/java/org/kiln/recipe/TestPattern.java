package org.kiln.recipe;

import java.util.Arrays;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which tests of a suite are meant: {@code numpy/core/tests/test_a.py::TestB::test_c[*-d]}.
 *
 * <p>It is a test's id, or the beginning of one up to a slash, {@code ::} or {@code [}, and so
 * stands for a directory, a file, a class or a function with all that is in it. A {@code *} stands
 * for any text.
 */
public record TestPattern(String text) {
  /** What a regular expression takes for more than itself; a backslash is right for all of it. */
  private static final Pattern SPECIAL = Pattern.compile("[^A-Za-z0-9_\\x{80}-\\x{10FFFF}]");

  /** Returns the same as a regular expression for whole ids, in the syntax of Java and Python. */
  public String regex() {
    String begin =
        Arrays.stream(text.split("\\*", -1))
            .map(part -> SPECIAL.matcher(part).replaceAll("\\\\$0"))
            .collect(Collectors.joining(".*"));
    return "(?s:" + begin + "(?:(?:/|::|\\[).*)?)";
  }

  /** Returns a test of whether an id is meant. */
  public Predicate<String> matcher() {
    return Pattern.compile(regex()).asMatchPredicate();
  }

  /** Returns the text. */
  @Override
  public String toString() {
    return text;
  }
}
