package org.kiln.build.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Logs beside what is said of them: {@code log.txt}, {@code expected.txt}, files in work/. */
final class DiagnosisGoldenTest {
  private static final Path CASES = Path.of("src/test/resources/org/kiln/build/diagnosis");

  /** A recipe whose headers the build lacks, and whose library it has. */
  private static final Providers RECIPES =
      (kind, name) ->
          name.matches("zlib\\.h|adler32")
              ? List.of(new Providers.Provider("zlib", kind == Providers.Kind.SYMBOL))
              : List.of();

  static Stream<String> cases() throws IOException {
    try (Stream<Path> directories = Files.list(CASES)) {
      return directories.map(d -> String.valueOf(d.getFileName())).sorted().toList().stream();
    }
  }

  private static Diagnosis diagnosis(String name) throws IOException {
    Path log = CASES.resolve(name).resolve("log.txt");
    Path what = log.resolveSibling("what.txt");
    List<String> lines = Files.readAllLines(log);
    return new LogReading(log.resolveSibling("work").toAbsolutePath(), RECIPES)
        .of(
            log,
            Files.exists(what) ? Files.readString(what) : "exit status 1",
            lines.subList(Math.max(0, lines.size() - 25), lines.size()));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void ofWhenALogIsReadSaysWhatIsExpected(String name) throws IOException {
    Diagnosis diagnosis = diagnosis(name);

    var said = new ArrayList<>(diagnosis.excerpts());
    diagnosis.advice().ifPresent(advice -> said.add("kind: " + advice.name()));
    diagnosis.advice().ifPresent(advice -> said.addAll(advice.text()));
    Path made = Path.of("target/diagnosis", name + ".txt");
    Files.createDirectories(made.resolveSibling("."));
    Files.writeString(made, String.join("\n", said) + "\n");
    assertThat(made)
        .as("what is said of %s; see buildsys/%s", name, made)
        .hasSameTextualContentAs(CASES.resolve(name).resolve("expected.txt"));
  }

  @Test
  void ofWhenAllCasesAreReadEveryKnownErrorIsAmongThem() throws IOException {
    var seen = new ArrayList<String>();
    for (String name : cases().toList()) {
      diagnosis(name).advice().ifPresent(advice -> seen.add(advice.name()));
    }

    assertThat(seen).containsAll(KnownErrors.ALL.stream().map(KnownError::name).toList());
  }
}
