package org.kiln.recipe;

import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;

/**
 * A recipe, or the suite beside a right one, in which something is wrong.
 *
 * @param what is wrong, for people
 * @param recipe the name of its directory
 * @param file {@code meta.yaml} or {@code suite.yaml}
 * @param line where one of the problems stands, if that is known
 * @param mention what its message names
 */
record BadRecipe(
    String what, String recipe, String file, byte[] content, OptionalInt line, String mention) {
  static final String RECIPE = "meta.yaml";
  static final String SUITE = "suite.yaml";
  static final String NAME = "sample";

  /** A recipe that is wrong as a whole. */
  static BadRecipe of(String what, String content) {
    return of(what, content.getBytes(StandardCharsets.UTF_8));
  }

  /** A recipe that may be no text at all. */
  static BadRecipe of(String what, byte[] content) {
    return new BadRecipe(what, NAME, RECIPE, content, OptionalInt.empty(), "");
  }

  /** Returns the text, as far as it is one. */
  String text() {
    return new String(content, StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return what;
  }
}
