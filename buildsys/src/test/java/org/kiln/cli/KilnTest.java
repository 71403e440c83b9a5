package org.kiln.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.Command;

final class KilnTest {
  @TempDir private Path cache;

  /** A command with a fault. */
  @Command(name = "faulty")
  static final class Faulty implements Callable<Integer> {
    @Override
    public Integer call() {
      throw new IllegalStateException("impossible");
    }
  }

  @Test
  void runWhenAskedForItsVersionPrintsIt() {
    assertThat(Cli.withoutEngine(cache).run("--version").out()).startsWith("kiln ");
  }

  @Test
  void runWhenNothingIsAskedForShowsTheUsageAsAnError() {
    Cli.Run run = Cli.withoutEngine(cache).run();

    assertThat(run.status()).isEqualTo(ExitCode.USAGE.code());
    assertThat(run.err()).startsWith("expected a command").contains("Usage: kiln");
  }

  @Test
  void runWhenACommandIsMistypedNamesTheNearest() {
    Cli.Run run = Cli.withoutEngine(cache).run("chekc");

    assertThat(run.status()).isEqualTo(ExitCode.USAGE.code());
    assertThat(run.err()).contains("Unmatched argument at index 0: 'chekc'").contains("check");
  }

  @Test
  void runWhenAskedForHelpListsAllCommandsByTheirOwnNames() {
    var all = Cli.withoutEngine(cache).commandLine("--help").getSubcommands();

    assertThat(Cli.withoutEngine(cache).run("--help").out()).contains("audit", "build", "why");
    assertThat(all).hasSizeGreaterThan(18);
    all.forEach((name, line) -> assertThat(line.getCommandSpec().name()).isEqualTo(name));
  }

  @Test
  void runWhenHelpOnACommandIsWantedShowsItsUsage() {
    assertThat(Cli.withoutEngine(cache).run("help", "lint").out()).contains("Usage: kiln lint");
    assertThat(Cli.withoutEngine(cache).run("lint", "--help").out()).contains("Usage: kiln lint");
  }

  @Test
  void runWhenKilnIsAtFaultPrintsOneLineAndKeepsTheTrace() throws Exception {
    var line = Cli.withoutEngine(cache).commandLine().addSubcommand(new Faulty());
    Cli.Run run = Cli.run(line, "faulty");

    assertThat(run.status()).isEqualTo(ExitCode.INTERNAL.code());
    assertThat(run.err())
        .startsWith("error: a fault in Kiln: java.lang.IllegalStateException: impossible")
        .doesNotContain("\tat ");
    Path trace = Path.of(run.err().lines().toList().get(1).replace("The full trace is in ", ""));
    assertThat(Files.readString(trace)).contains("\tat org.kiln.cli.KilnTest$Faulty.call");
  }

  @Test
  void runWhenAskedForACompletionPrintsAScript() {
    assertThat(Cli.withoutEngine(cache).run("generate-completion").out())
        .contains("complete -F _complete_kiln");
  }

  @Test
  void runWhenAskedForACompletionKnowsTheRecipes() throws Exception {
    String home = System.getProperty("kiln.home", "");
    RecipeDirectory recipes = new RecipeDirectory(cache.resolve("recipes"));
    recipes.library("fast-pair", "make");
    System.setProperty("kiln.home", cache.toString());
    try {
      assertThat(Cli.withoutEngine(cache).run("generate-completion").out()).contains("fast-pair");
    } finally {
      System.setProperty("kiln.home", home);
    }
  }
}
