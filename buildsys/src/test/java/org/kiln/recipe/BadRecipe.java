package org.kiln.recipe;

import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;

/**
 * A recipe, or the suite beside a right one, in which something is wrong.
 *
 * @param what is wrong, for people
 * @param recipe the name of its directory
 * @param file {@code meta.yaml} or {@code suite.yaml}
 * @param latin the bytes of the file, as ISO-8859-1 has them
 * @param line where one of the problems stands, if that is known
 * @param mention what its message names
 */
record BadRecipe(
    String what, String recipe, String file, String latin, OptionalInt line, String mention) {
  static final String RECIPE = "meta.yaml";
  static final String SUITE = "suite.yaml";
  static final String NAME = "sample";

  /** One whose text has a mistake in a line that is known. */
  static BadRecipe of(
      String what, String recipe, String file, String text, OptionalInt line, String mention) {
    return new BadRecipe(what, recipe, file, latin(utf8(text)), line, mention);
  }

  /** A recipe that is wrong as a whole. */
  static BadRecipe of(String what, String text) {
    return of(what, utf8(text));
  }

  /** A recipe that may be no text at all. */
  static BadRecipe of(String what, byte[] content) {
    return new BadRecipe(what, NAME, RECIPE, latin(content), OptionalInt.empty(), "");
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String latin(byte[] content) {
    return new String(content, StandardCharsets.ISO_8859_1);
  }

  /** Returns what the file holds. */
  byte[] content() {
    return latin.getBytes(StandardCharsets.ISO_8859_1);
  }

  /** Returns the text, as far as it is one. */
  String text() {
    return new String(content(), StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return what;
  }
}
