package org.kiln.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WhyCommandTest {
  private final WritingEngine engine = new WritingEngine();

  @TempDir private Path directory;
  private RecipeDirectory recipes;

  @BeforeEach
  void build() throws IOException {
    recipes = new RecipeDirectory(directory.resolve("recipes"));
    recipes.library("zlib", "make").library("png", "make", "zlib");
    assertThat(run(Cli.withEngine(cache(), engine), "build", "--plain").status()).isZero();
  }

  private Path cache() {
    return directory.resolve("cache");
  }

  private Cli.Run why(String... arguments) {
    return run(Cli.withoutEngine(cache()), "why", arguments);
  }

  private Cli.Run run(Cli cli, String command, String... arguments) {
    var all = new ArrayList<>(List.of(command, "--recipes", recipes.path().toString()));
    all.addAll(List.of("--repository", directory.resolve("repository").toString()));
    all.addAll(List.of(arguments));
    return cli.run(all.toArray(String[]::new));
  }

  /** Times and digests differ with each run. */
  private static String steady(String text) {
    return text.replaceAll("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d", "TIME")
        .replaceAll("\\b[0-9a-f]{12}\\b", "DIGEST");
  }

  @Test
  void whyWhenNothingChangedSaysUpToDate() {
    Cli.Run run = why("png");

    assertThat(run.err()).isEmpty();
    assertThat(steady(run.out()))
        .isEqualTo(
            "png 1.0 is up to date: the cache has a result of the same inputs, built TIME\n");
  }

  @Test
  void whyWhenALineChangedShowsBothAndWhatWaitsForIt() throws IOException {
    recipes.library("zlib", "make CFLAGS=-O3");

    assertThat(steady(why("png").out()))
        .isEqualTo(
            """
            png 1.0 stays, if what is built before comes out with bits that it knows:
              zlib 1.0 would be built: the cache has no result of the same inputs
                against the nearest result, of TIME:
                  phase script, script line 1: make → make CFLAGS=-O3
            """);
  }

  @Test
  void whyWhenANeedCameOutOtherwiseFollowsItsDigest() throws IOException {
    recipes.library("zlib", "make CFLAGS=-O3");
    run(Cli.withEngine(cache(), engine), "build", "zlib", "--plain");

    assertThat(steady(why("png").out()))
        .isEqualTo(
            """
            png 1.0 would be built: the cache has no result of the same inputs
              against the nearest result, of TIME:
                host zlib: zlib-1.0.tar.zst DIGEST → zlib-1.0.tar.zst DIGEST
                  since zlib-1.0 was built with other inputs:
                    phase script, script line 1: make → make CFLAGS=-O3
            """);
  }

  @Test
  void whyWhenAPackageIsNewSaysSo() throws IOException {
    recipes.library("jpeg", "make");

    assertThat(why("jpeg").out())
        .isEqualTo("jpeg 1.0 would be built: the cache has no result of it\n");
  }

  @Test
  void whyWhenWordsCommentsAndTestsChangedSaysUpToDate() throws IOException {
    Path recipe = recipes.path().resolve("zlib/meta.yaml");
    Files.writeString(
        recipe, "# A comment.\n" + Files.readString(recipe) + "about:\n  summary: Other words.\n");
    Files.writeString(recipes.path().resolve("zlib/test_zlib.py"), "def test(): assert 1\n");

    assertThat(why("zlib", "png").out().lines())
        .hasSize(2)
        .allMatch(line -> line.contains(" is up to date: "));
  }

  @Test
  void whyWhenJsonIsWantedHasTheSame() throws IOException {
    recipes.library("zlib", "make CFLAGS=-O3");

    JsonNode png = new ObjectMapper().readTree(why("png", "--format", "json").out()).path(0);

    assertThat(png.path("package").asText()).isEqualTo("png");
    assertThat(png.path("state").asText()).isEqualTo("waiting");
    JsonNode zlib = png.path("awaited").path(0);
    assertThat(zlib.path("state").asText()).isEqualTo("changed");
    assertThat(zlib.path("compared-with").path("key").asText()).hasSize(64);
    assertThat(zlib.path("changes").path(0).toString())
        .isEqualTo(
            "{\"input\":\"phase script\",\"part\":\"script line 1\","
                + "\"old\":\"make\",\"new\":\"make CFLAGS=-O3\"}");
  }

  @Test
  void whyWhenThePackageIsUnknownNamesTheNearest() {
    Cli.Run run = why("zlip");

    assertThat(run.status()).isEqualTo(ExitCode.BAD_RECIPE.code());
    assertThat(run.err()).contains("did you mean \"zlib\"?");
  }
}
