package org.kiln.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What commands say of a directory in which one recipe is right and many are wrong. */
final class BadRecipesTest {
  private static final List<String> CONTENTS =
      List.of(
          "",
          "- a\n",
          "package:\n\tname: x\n",
          "package: {name: \"x",
          "package: &p {name: *p}\n",
          "package: {name: bad-5, versoin: 1}\n",
          "package: {name: other, version: 1}\nsource: {path: .}\n",
          "package: {name: bad-7, version: 1}\nsource: {url: 'https://', sha256: 1}\n",
          "package: {name: bad-8, version: 1}\nsource: {path: \"a\\0\"}\n",
          "package: {name: bad-9, version: 1}\nsource: {path: .}\nrequirements: {run: [rihgt]}\n",
          "extra: " + "[".repeat(100_000));

  @TempDir private Path directory;

  private RecipeDirectory recipes;

  static Stream<List<String>> commands() {
    return Stream.of(
        List.of("lint"),
        List.of("build"),
        List.of("build", "right"),
        List.of("list"),
        List.of("graph"),
        List.of("why"),
        List.of("test"),
        List.of("update", "right"));
  }

  @BeforeEach
  void write() throws IOException {
    recipes = new RecipeDirectory(directory.resolve("recipes")).library("right", "true");
    for (int i = 0; i < CONTENTS.size(); i++) {
      recipes.recipe("bad-" + i, CONTENTS.get(i));
    }
    recipes.recipe("bad-latin", "");
    Files.write(
        recipes.path().resolve("bad-latin/meta.yaml"),
        "package: {name: bad-latin, version: ä}".getBytes(StandardCharsets.ISO_8859_1));
    Files.writeString(recipes.path().resolve("right/suite.yaml"), "paths: tests\n");
  }

  private Cli.Run run(List<String> command) {
    String[] line =
        Stream.of(command, List.of("--recipes", recipes.path().toString()))
            .flatMap(List::stream)
            .toArray(String[]::new);
    return Cli.withEngine(directory.resolve("cache"), Cli.FAILING).run(line);
  }

  @ParameterizedTest
  @MethodSource("commands")
  void runWhenRecipesAreBadReportsEachWithItsPlace(List<String> command) {
    Cli.Run run = run(command);

    assertThat(run.status()).isEqualTo(ExitCode.BAD_RECIPE.code());
    assertThat(run.err()).doesNotContain("\tat ", "Exception", "fault in Kiln");
    for (int i = 0; i < CONTENTS.size(); i++) {
      assertThat(run.err()).containsPattern("bad-" + i + "/meta.yaml:\\d+:\\d+: .+; expected .+");
    }
    assertThat(run.err())
        .contains("bad-latin/meta.yaml:1:1: the file is not UTF-8")
        .contains("right/suite.yaml:1:8: paths is the text \"tests\"")
        .contains("did you mean \"right\"?");
  }

  @Test
  void buildWhenRecipesAreBadWritesNothing() throws IOException {
    Path repository = directory.resolve("repository");
    Cli.Run run = run(List.of("build", "--repository", repository.toString()));

    assertThat(run.status()).isEqualTo(ExitCode.BAD_RECIPE.code());
    assertThat(repository).doesNotExist();
  }
}
