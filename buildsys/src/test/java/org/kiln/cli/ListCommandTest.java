package org.kiln.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ListCommandTest {
  @TempDir private Path directory;

  private RecipeDirectory recipes;

  @BeforeEach
  void prepare() throws IOException {
    recipes =
        new RecipeDirectory(directory.resolve("recipes"))
            .library("zlib", "make")
            .recipe(
                "old",
                """
                package: {name: old, tag: [core]}
                releases: [{version: "1.2", python: "<3.9"}]
                source: {path: .}
                about: {summary: An old thing, license: MIT}
                """)
            .recipe(
                "new",
                """
                package: {name: new, version: "2.0"}
                source: {path: .}
                about: {summary: A new thing}
                """);
  }

  private Cli.Run list(String... words) {
    var arguments = new ArrayList<>(List.of("list", "--recipes", recipes.path().toString()));
    arguments.addAll(List.of(words));
    return Cli.withoutEngine(directory.resolve("cache")).run(arguments.toArray(String[]::new));
  }

  @Test
  void listShowsEachRecipeAndWhatKeepsItFromBeingBuilt() {
    assertThat(list().out())
        .isEqualTo(
            """
            new   2.0  package         A new thing
            old   -    -               (no release of old suits Python 3.13.5)
            zlib  1.0  static_library
            """);
  }

  @Test
  void listWhenWordsAreGivenShowsWhatHasAllOfThem() {
    assertThat(list("THING", "new").out()).isEqualTo("new  2.0  package  A new thing\n");
    assertThat(list("core").out()).startsWith("old");
    assertThat(list("nothing such").out()).isEmpty();
  }

  @Test
  void listWhenAMachineReadsIsJson() throws Exception {
    JsonNode all = new JsonMapper().readTree(list("--format", "json").out());

    assertThat(all.findValuesAsText("name")).containsExactly("new", "old", "zlib");
    assertThat(all.path(1).path("version").isNull()).isTrue();
    assertThat(all.path(1).path("license").asText()).isEqualTo("MIT");
    assertThat(all.path(1).path("obstacle").asText()).contains("no release");
  }
}
