package org.kiln.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CleanCommandTest {
  private static final List<String> DIRECTORIES =
      List.of("actions", "app", "artifacts", "compiles", "logs", "sources", "tools", "work");

  @TempDir private Path cache;

  @BeforeEach
  void fill() throws IOException {
    for (String name : DIRECTORIES) {
      Files.writeString(
          Files.createDirectories(cache.resolve(name).resolve("ab")).resolve("x"), "");
    }
  }

  private List<String> left() throws IOException {
    try (Stream<Path> files = Files.list(cache)) {
      return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
    }
  }

  @Test
  void cleanRemovesWhatWasBuiltAndNothingElse() throws IOException {
    Cli.Run run = Cli.withoutEngine(cache).run("clean");

    assertThat(run.status()).isEqualTo(ExitCode.OK.code());
    assertThat(left()).containsExactly("app", "sources", "tools");
    assertThat(run.out().lines())
        .contains("removed " + cache.resolve("artifacts"), "removed " + cache.resolve("actions"));
  }

  @Test
  void cleanWhenSourcesAreNamedRemovesThemToo() throws IOException {
    Cli.withoutEngine(cache).run("clean", "--sources");

    assertThat(left()).containsExactly("app", "tools");
  }

  @Test
  void cleanWhenThereIsNothingSucceeds() {
    assertThat(Cli.withoutEngine(cache.resolve("none")).run("clean").status()).isZero();
  }
}
