package org.kiln.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kiln.io.CacheDirectory;
import org.kiln.io.CacheUse;

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
    assertThat(left()).containsExactly("app", "locks", "sources", "tools");
    assertThat(run.out().lines())
        .contains("removed " + cache.resolve("artifacts"), "removed " + cache.resolve("actions"));
  }

  @Test
  void cleanWhenSourcesAreNamedRemovesThemToo() throws IOException {
    Cli.withoutEngine(cache).run("clean", "--sources");

    assertThat(left()).containsExactly("app", "locks", "tools");
  }

  @Test
  void cleanWhenDryRemovesNothing() throws IOException {
    Cli.Run run = Cli.withoutEngine(cache).run("clean", "--dry-run");

    assertThat(left()).contains("actions", "artifacts", "compiles", "logs", "work");
    assertThat(run.out()).contains("would remove " + cache.resolve("artifacts"), "would free ");
  }

  @Test
  void cleanWhenABuildRunsRefuses() throws Exception {
    Cli.Run run =
        CacheUse.sharing(new CacheDirectory(cache), () -> Cli.withoutEngine(cache).run("clean"));

    assertThat(run.status()).isEqualTo(ExitCode.DISK.code());
    assertThat(run.err()).contains("uses the cache " + cache, "Try again when it has ended.");
    assertThat(left()).contains("actions", "artifacts");
  }

  @Test
  void cleanWhenAnAgeIsGivenSaysWhatItFreed() throws IOException {
    Path log = Files.createDirectories(cache.resolve("logs/zlib-1")).resolve("x.log");
    Files.writeString(log, "x".repeat(2000));
    Files.setLastModifiedTime(log, FileTime.from(Instant.now().minus(Duration.ofDays(40))));

    Cli.Run run = Cli.withoutEngine(cache).run("clean", "--older-than", "30d");

    assertThat(run.out()).isEqualTo("removed 1 log (2.0 kB)\nfreed 2.0 kB\nkept 0 B\n");
    assertThat(log.getParent()).doesNotExist();
    assertThat(left()).contains("actions", "artifacts");
  }

  @ParameterizedTest
  @CsvSource({"--older-than,30,hours", "--older-than,x,30d", "--keep,much,500MB"})
  void cleanWhenALimitIsMalformedSaysWhatIsExpected(String option, String value, String word) {
    Cli.Run run = Cli.withoutEngine(cache).run("clean", option, value);

    assertThat(run.status()).isEqualTo(ExitCode.USAGE.code());
    assertThat(run.err()).contains("expected a ", word, "got " + value);
  }

  @Test
  void cleanWhenThereIsNothingSucceeds() {
    assertThat(Cli.withoutEngine(cache.resolve("none")).run("clean").status()).isZero();
  }
}
