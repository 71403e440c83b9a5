package org.kiln.recipe;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kiln.recipe.RecipeKeys.Place;
import org.kiln.yaml.YamlNode;

/** This project's own recipes with one mistake in each: the same ones in each run. */
final class Mutations {
  private static final int COUNT = 160;

  private final Random random = new Random(20);
  private final List<Path> recipes;

  private Mutations(List<Path> recipes) {
    this.recipes = recipes;
  }

  static Stream<BadRecipe> of(Path directory) throws IOException {
    try (Stream<Path> recipes = Files.list(directory)) {
      var mutations = new Mutations(recipes.filter(Mutations::isRecipe).sorted().toList());
      return IntStream.range(0, COUNT).mapToObj(mutations::next);
    }
  }

  private static boolean isRecipe(Path directory) {
    return Files.exists(directory.resolve(BadRecipe.RECIPE));
  }

  private BadRecipe next(int number) {
    Path recipe = recipes.get(random.nextInt(recipes.size()));
    try {
      String text = Files.readString(recipe.resolve(BadRecipe.RECIPE));
      var lines = new ArrayList<>(text.lines().toList());
      List<Place> places = RecipeKeys.of(text).places();
      Place place = places.get(random.nextInt(places.size()));
      return mutated(number, recipe.getFileName().toString(), lines, place);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private BadRecipe mutated(int number, String recipe, List<String> lines, Place place) {
    return switch (number % 8) {
      case 0, 1, 2 -> misspelt(number, recipe, lines, place);
      case 3, 4 -> {
        String wrong = place.value() instanceof YamlNode.Sequence ? "{a: b}" : "[[a]]";
        yield changed("of a wrong form", recipe, lines, place, wrong, place.fullName());
      }
      case 5 ->
          changed("with a tab", recipe, lines, place.line(), "\t" + rest(lines, place), "tab");
      case 6 -> changed("twice", recipe, lines, place, place.line() + 1, "twice");
      default -> open(recipe, lines, place);
    };
  }

  /** Where the quote ends, if it does, depends on what follows. */
  private static BadRecipe open(String recipe, List<String> lines, Place place) {
    BadRecipe bad = changed("with an open quote", recipe, lines, place, "\"", "not YAML");
    return new BadRecipe(
        bad.what(), recipe, bad.file(), bad.latin(), OptionalInt.empty(), bad.mention());
  }

  private static String rest(List<String> lines, Place place) {
    return lines.get(place.line()).substring(place.keyColumn());
  }

  /** Two letters swapped, one left out, or one doubled. */
  private BadRecipe misspelt(int number, String recipe, List<String> lines, Place place) {
    String key = place.key();
    int at = random.nextInt(key.length() - 1);
    String wrong =
        switch (number % 8) {
          case 0 -> key.substring(0, at) + key.charAt(at) + key.substring(at);
          case 1 -> key.substring(0, at) + key.substring(at + 1);
          default ->
              key.substring(0, at) + key.charAt(at + 1) + key.charAt(at) + key.substring(at + 2);
        };
    wrong = wrong.equals(key) ? key + "x" : wrong;
    String line = lines.get(place.line());
    String before = line.substring(0, place.keyColumn());
    String after = line.substring(place.keyColumn() + key.length());
    return changed(
        "misspelt as " + wrong,
        recipe,
        lines,
        place.line(),
        before + wrong + after,
        "did you mean \"" + key + "\"?");
  }

  private static BadRecipe changed(
      String what, String recipe, List<String> lines, Place place, String value, String mention) {
    String line = lines.get(place.line()).substring(0, place.column()) + value;
    return changed(place.fullName() + " " + what, recipe, lines, place.line(), line, mention);
  }

  private static BadRecipe changed(
      String what, String recipe, List<String> lines, Place place, int line, String mention) {
    lines.add(line, lines.get(place.line()));
    return bad(recipe + ": " + place.fullName() + " " + what, recipe, lines, line, mention);
  }

  private static BadRecipe changed(
      String what, String recipe, List<String> lines, int line, String text, String mention) {
    lines.set(line, text);
    return bad(recipe + ": " + what, recipe, lines, line, mention);
  }

  private static BadRecipe bad(
      String what, String recipe, List<String> lines, int line, String mention) {
    String content = String.join("\n", lines) + "\n";
    return BadRecipe.of(what, recipe, BadRecipe.RECIPE, content, OptionalInt.of(line + 1), mention);
  }
}
