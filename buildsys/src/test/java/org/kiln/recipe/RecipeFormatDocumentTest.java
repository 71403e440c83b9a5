package org.kiln.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds docs/recipe-format.md to the field table, and the documents' examples to the reader. */
final class RecipeFormatDocumentTest {
  private static final Path DOCUMENT = Path.of("../docs/recipe-format.md");
  private static final Path GUIDE = DOCUMENT.resolveSibling("adding-a-package.md");
  private static final Path RENEWED = Path.of("target/recipe-format.md");
  private static final Pattern EXAMPLE =
      Pattern.compile("```yaml\n(package:\n.*?)```", Pattern.DOTALL);
  private static final Pattern NAME = Pattern.compile("name: (\\S+)");

  @TempDir private Path directory;

  static List<String> examples() throws IOException {
    String documents = Files.readString(DOCUMENT) + Files.readString(GUIDE);
    return EXAMPLE.matcher(documents).results().map(m -> m.group(1)).toList();
  }

  @Test
  void documentWhenComparedWithTheFieldTableHasItsTables() throws IOException {
    String document = Files.readString(DOCUMENT);
    String renewed = KeyTable.renewed(document);
    Files.writeString(RENEWED, renewed);
    assertThat(document)
        .as("docs/recipe-format.md is out of date: copy buildsys/" + RENEWED + " over it")
        .isEqualTo(renewed);
  }

  @ParameterizedTest
  @EnumSource(Section.class)
  void documentWhenComparedWithTheFieldTableHasEverySection(Section section) throws IOException {
    assertThat(Files.readString(DOCUMENT)).contains("\n### `" + section.text() + "`\n");
  }

  @ParameterizedTest
  @MethodSource("examples")
  void readWhenGivenAnExampleOfTheDocumentFindsNoProblem(String example) throws IOException {
    String name = NAME.matcher(example).results().map(MatchResult::group).findFirst().orElseThrow();
    Path recipe = Files.createDirectory(directory.resolve(name.substring("name: ".length())));
    Path file = Files.writeString(recipe.resolve("meta.yaml"), example);
    assertThat(RecipeReader.read(file).releases()).isNotEmpty();
  }
}
