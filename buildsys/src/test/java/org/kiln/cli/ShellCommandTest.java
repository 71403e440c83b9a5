package org.kiln.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kiln.container.ContainerSpec;

final class ShellCommandTest {
  private final List<ContainerSpec> specs = new ArrayList<>();

  @TempDir private Path directory;

  private RecipeDirectory recipes;

  @BeforeEach
  void prepare() throws Exception {
    recipes = new RecipeDirectory(directory.resolve("recipes")).library("one", "make");
  }

  private Cli.Run run(String... arguments) {
    var all = new ArrayList<>(List.of(arguments));
    all.addAll(1, List.of("--recipes", recipes.path().toString()));
    return Cli.withEngine(
            directory.resolve("cache"),
            (spec, output) -> {
              specs.add(spec);
              return Cli.FAILING.run(spec, output);
            })
        .run(all.toArray(String[]::new));
  }

  private void fail() {
    run("build", "--plain", "--repository", directory.resolve("repository").toString(), "one");
  }

  @Test
  void shellAndPatchWhenTheNameCanBeNoneAreUsageErrors() {
    for (Cli.Run run : List.of(run("shell", "a b"), run("patch", "a b", "-m", "x", "-m", "y"))) {
      assertThat(run.status()).isEqualTo(ExitCode.USAGE.code());
      assertThat(run.err()).startsWith("expected the name of a recipe, got a b");
    }
  }

  @Test
  void shellWhenABuildFailedRunsACommandThereAndEndsWithItsCode() {
    fail();
    Cli.Run run = run("shell", "one", "--", "make", "-k");

    assertThat(run.status()).isEqualTo(4);
    assertThat(run.out()).isEqualTo("zlib.c:12:5: error: expected ';'\n");
    assertThat(specs).hasSize(2);
    assertThat(specs.get(1).command()).endsWith("make", "-k");
    assertThat(specs.get(1).name()).isEqualTo("one-1.0/shell");
  }

  @Test
  void shellWhenCommandsComeOnStandardInputRunsThemAndTellsWhereItIs() throws Exception {
    fail();
    InputStream before = System.in;
    System.setIn(new ByteArrayInputStream("make -k\n".getBytes(StandardCharsets.UTF_8)));
    Cli.Run run;
    try {
      run = run("shell", "one");
    } finally {
      System.setIn(before);
    }

    assertThat(run.status()).isEqualTo(4);
    assertThat(run.err())
        .contains("one 1.0 failed in phase script: exit status 4")
        .contains("kiln-phase runs it");
    assertThat(directory.resolve("cache/failed/cp313/one/phases/commands.sh"))
        .hasContent("make -k\n");
  }

  @Test
  void shellWhenNothingFailedPreparesTheBuild() {
    Cli.Run run = run("shell", "one", "--", "true");

    assertThat(run.status()).isEqualTo(4);
    assertThat(run.err()).contains("one: unpack").doesNotContain("failed");
    assertThat(specs).extracting(ContainerSpec::name).containsExactly("one-1.0/shell");
  }

  @Test
  void shellWhenThePhaseIsUnknownNamesTheOthers() {
    Cli.Run run = run("shell", "one", "--phase", "wheel", "--", "true");

    assertThat(run.status()).isEqualTo(ExitCode.BUILD_FAILED.code());
    assertThat(run.err()).contains("one-1.0 has no phase wheel; expected one of script");
  }

  @Test
  void shellWhenThePackageIsUnknownSaysSo() {
    assertThat(run("shell", "two", "--", "true").status()).isEqualTo(ExitCode.BAD_RECIPE.code());
  }

  @Test
  void patchWhenNothingIsKeptNamesTheShell() throws Exception {
    Files.createDirectories(recipes.path());
    Cli.Run run = run("patch", "one", "-m", "Do it", "-m", "Since it must be.");

    assertThat(run.status()).isEqualTo(ExitCode.SOURCE_UNAVAILABLE.code());
    assertThat(run.err()).contains("no build of one is kept", "kiln shell one");
  }

  @Test
  void patchWhenTheReasonIsMissingAsksForIt() {
    Cli.Run run = run("patch", "one", "-m", "Do it");

    assertThat(run.status()).isEqualTo(ExitCode.USAGE.code());
    assertThat(run.err()).contains("expected what the patch does and why");
  }
}
