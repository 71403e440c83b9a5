package org.kiln.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

final class TestedBuildTest {
  @TempDir private Path directory;

  private RecipeDirectory recipes;

  @BeforeEach
  void prepare() {
    recipes = new RecipeDirectory(directory.resolve("recipes"));
  }

  private ExitCode run(TestedBuild.Tests<PackageSubjects> tests) throws Exception {
    String repository = directory.resolve("repository").toString();
    var options =
        CommandLine.populateCommand(
            new WorkOptions(),
            "--plain",
            "--recipes",
            recipes.path().toString(),
            "--repository",
            repository);
    var arguments = CommandLine.populateCommand(new BuildArguments(), "--light");
    Cli cli = Cli.withEngine(directory.resolve("cache"), Cli.FAILING);
    Surroundings around = cli.around(Map.of());
    var out = new PrintWriter(new StringWriter());
    return new TestedBuild(options, arguments, around, out).run(PackageSubjects::new, tests);
  }

  @Test
  void runWhenAllGoesWellReturnsOk() throws Exception {
    recipes.heavy("big");

    assertThat(run((subjects, built, events) -> true)).isEqualTo(ExitCode.OK);
  }

  @Test
  void runWhenTestsFailReturnsThat() throws Exception {
    recipes.heavy("big");

    assertThat(run((subjects, built, events) -> false)).isEqualTo(ExitCode.TESTS_FAILED);
  }

  @Test
  void runWhenTheBuildFailsReturnsThatWhateverTheTestsSay() throws Exception {
    recipes.library("one", "make");

    assertThat(run((subjects, built, events) -> true)).isEqualTo(ExitCode.BUILD_FAILED);
    assertThat(run((subjects, built, events) -> false)).isEqualTo(ExitCode.BUILD_FAILED);
  }
}
