package org.kiln.recipe;

import java.nio.charset.Charset;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Files that are damaged, of another kind, or made to exhaust who reads them. */
final class BadBytes {
  private static final String RECIPE =
      """
      package:
        name: sample
        version: "1.0"
      source:
        path: .
      """;

  private BadBytes() {}

  static Stream<BadRecipe> all() {
    return Stream.of(empty(), encodings(), characters(), depths(), lengths(), noise())
        .flatMap(cases -> cases);
  }

  private static Stream<BadRecipe> empty() {
    return Stream.of("", "\n", "\r\n\r\n", "   ", "---\n", "...\n", "\uFEFF")
        .map(text -> BadRecipe.of("nothing but " + text.length() + " characters", text));
  }

  private static Stream<BadRecipe> encodings() {
    return Stream.of(
            "UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "ISO-8859-1", "windows-1252", "IBM500")
        .map(
            name ->
                BadRecipe.of(
                    "a recipe in " + name,
                    (RECIPE + "about: {summary: Größe}\n").getBytes(Charset.forName(name))));
  }

  private static Stream<BadRecipe> characters() {
    return Stream.of("\0", "\u0001", "\u0007", "\u001b[2J", "\u007f", "\u0080", "\ufffe", "\uffff")
        .flatMap(
            bad ->
                Stream.of(
                    BadRecipe.of("a value with " + code(bad), RECIPE.replace("1.0", "1" + bad)),
                    BadRecipe.of("a key with " + code(bad), RECIPE.replace("path", "pa" + bad))));
  }

  private static String code(String text) {
    return "U+%04X".formatted(text.codePointAt(0));
  }

  private static Stream<BadRecipe> depths() {
    return Stream.of(60, 1_000, 100_000)
        .flatMap(
            depth ->
                Stream.of(
                    BadRecipe.of(depth + " lists", RECIPE + "extra: " + "[".repeat(depth)),
                    BadRecipe.of(
                        depth + " closed lists",
                        RECIPE + "extra: {x: " + "[".repeat(depth) + "]".repeat(depth) + "}\n"),
                    BadRecipe.of(depth + " mappings", RECIPE + "extra: " + "{a: ".repeat(depth)),
                    BadRecipe.of(depth + " dashes", RECIPE + "extra:\n  " + "- ".repeat(depth)),
                    BadRecipe.of(depth + " questions", "? ".repeat(depth))));
  }

  private static Stream<BadRecipe> lengths() {
    String much = "x".repeat(1_000_000);
    String deep = "1" + ".1".repeat(100_000);
    return Stream.of(
        BadRecipe.of("a long name", RECIPE.replace("sample", much)),
        BadRecipe.of("a long key", RECIPE + much + ": 1\n"),
        BadRecipe.of("a long key of a section", RECIPE + "build:\n  " + much + ": 1\n"),
        BadRecipe.of("a long text", RECIPE.replace("path: .", "sha256: " + much)),
        BadRecipe.of("a long path", RECIPE.replace("path: .", "path: " + much)),
        BadRecipe.of(
            "a long path of many names", RECIPE.replace("path: .", "path: " + "x/".repeat(90_000))),
        BadRecipe.of("a long version", RECIPE.replace("1.0", deep)),
        BadRecipe.of(
            "a long module", RECIPE + "test: {imports: [" + deep.replace("1", "a") + "]}\n"),
        BadRecipe.of("a long line that ends nowhere", "package: \"" + much),
        BadRecipe.of("many keys", RECIPE + manyKeys() + "build: {tpye: x}\n"),
        BadRecipe.of("a long range", RECIPE.replace("  version: \"1.0\"\n", "") + range(deep)),
        BadRecipe.of(
            "a range of many",
            RECIPE.replace("  version: \"1.0\"\n", "") + range("1,>=".repeat(50_000))),
        BadRecipe.of("more than a recipe ever has", RECIPE + "#" + much + "\n"));
  }

  private static String manyKeys() {
    var keys = new StringBuilder("extra:\n");
    IntStream.range(0, 20_000).forEach(i -> keys.append("  key").append(i).append(": 1\n"));
    return keys.toString();
  }

  private static String range(String bound) {
    return "releases:\n  - version: 1\n    python: \">=" + bound + "\"\n";
  }

  private static Stream<BadRecipe> noise() {
    var random = new Random(1);
    return IntStream.range(0, 20)
        .mapToObj(
            i -> {
              byte[] bytes = new byte[1 + random.nextInt(4000)];
              random.nextBytes(bytes);
              return BadRecipe.of("noise " + i, bytes);
            });
  }

  /** Returns a recipe in which nothing is wrong. */
  static String right() {
    return RECIPE;
  }
}
