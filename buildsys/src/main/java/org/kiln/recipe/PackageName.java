package org.kiln.recipe;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The name of a package or library, in its canonical form.
 *
 * <p>Names compare as PEP 503 normalises them: lower case, runs of {@code -_.} as one hyphen.
 *
 * @param text the canonical form, for example {@code scikit-learn}
 */
public record PackageName(String text) implements Comparable<PackageName> {
  private static final Pattern GRAMMAR =
      Pattern.compile("[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?");
  private static final Pattern SEPARATORS = Pattern.compile("[-_.]+");

  /** Normalises the name. */
  public PackageName {
    if (!isValid(text)) {
      throw new IllegalArgumentException("not a package name: " + text);
    }
    text = SEPARATORS.matcher(text).replaceAll("-").toLowerCase(Locale.ROOT);
  }

  /** Parses a name as PEP 508 allows it. */
  public static PackageName parse(String text) {
    return new PackageName(text);
  }

  /** Returns whether the text is a name as PEP 508 allows it. */
  public static boolean isValid(String text) {
    return GRAMMAR.matcher(text).matches();
  }

  @Override
  public int compareTo(PackageName other) {
    return text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return text;
  }
}
