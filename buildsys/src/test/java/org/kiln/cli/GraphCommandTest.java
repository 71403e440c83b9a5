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

final class GraphCommandTest {
  @TempDir private Path directory;

  private RecipeDirectory recipes;

  @BeforeEach
  void prepare() throws IOException {
    recipes = new RecipeDirectory(directory.resolve("recipes"));
    recipes.library("zlib", "make").library("cpython", "make", "zlib").library("other", "make");
  }

  private Cli.Run graph(String format, String... packages) {
    var arguments = new ArrayList<>(List.of("graph", "--format", format));
    arguments.addAll(List.of("--recipes", recipes.path().toString()));
    arguments.addAll(List.of(packages));
    return Cli.withoutEngine(directory.resolve("cache")).run(arguments.toArray(String[]::new));
  }

  @Test
  void graphInTextHasALineForEachPackageInTheOrderOfABuild() {
    assertThat(graph("text", "cpython"))
        .isEqualTo(
            new Cli.Run(
                0,
                """
                zlib 1.0 (static_library)
                cpython 1.0 (static_library) ← zlib
                """,
                ""));
  }

  @Test
  void graphInDotIsForGraphviz() throws IOException {
    recipes.recipe(
        "six",
        """
        package: {name: six, version: "2"}
        source: {path: .}
        requirements: {run: [other]}
        """);

    assertThat(graph("dot", "six").out())
        .startsWith("digraph \"cp313\" {\n")
        .contains("  \"cpython\" -> \"six\";\n", "  \"other\" -> \"six\" [style=dashed];\n")
        .contains("\"six\" [label=\"six\\n2\", class=\"package\", penwidth=2];\n")
        .endsWith("}\n");
  }

  @Test
  void graphInJsonHasAllThatIsKnown() throws IOException {
    JsonNode graph = new JsonMapper().readTree(graph("json", "cpython").out());

    assertThat(graph.path("line").asText()).isEqualTo("cp313");
    JsonNode last = graph.path("packages").path(1);
    assertThat(last.path("name").asText()).isEqualTo("cpython");
    assertThat(last.path("target").asBoolean()).isTrue();
    assertThat(last.path("host").path(0).asText()).isEqualTo("zlib");
  }

  @Test
  void graphInSvgIsAPicture() {
    assertThat(graph("svg").out())
        .startsWith("<svg ")
        .contains("id=\"p-zlib\"")
        .endsWith("</svg>\n");
  }

  @Test
  void graphInAnUnknownFormatNamesThoseThatAreKnown() {
    Cli.Run run = graph("png");

    assertThat(run.status()).isEqualTo(ExitCode.USAGE.code());
    assertThat(run.err()).contains("[text, dot, svg, json]").contains("png");
  }
}
