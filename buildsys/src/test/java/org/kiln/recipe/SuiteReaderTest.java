package org.kiln.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kiln.python.VersionRange;

final class SuiteReaderTest {
  private static final String RECIPE =
      "package: {name: fastpair, version: '1'}\n"
          + "source: {url: 'https://example.org/a.whl', sha256: "
          + "a".repeat(64)
          + "}\n";

  @TempDir private Path directory;

  private Recipe recipe() throws IOException {
    Path folder = Files.createDirectories(directory.resolve("fastpair"));
    return RecipeReader.read(Files.writeString(folder.resolve("meta.yaml"), RECIPE));
  }

  private Recipe recipe(String suite) throws IOException {
    Recipe recipe = recipe();
    Files.writeString(recipe.directory().resolve("suite.yaml"), suite);
    return recipe;
  }

  private String problems(String suite) throws IOException {
    Recipe recipe = recipe(suite);
    RecipeException error =
        catchThrowableOfType(RecipeException.class, () -> SuiteReader.read(recipe));
    return error.problems().stream()
        .map(problem -> problem.toString().replaceAll("^.*suite.yaml:", ""))
        .collect(Collectors.joining("\n"));
  }

  @Test
  void readWhenThereIsNoFileIsEmpty() throws IOException {
    assertThat(SuiteReader.read(recipe())).isEmpty();
  }

  @Test
  void needsWhenTheRunnerComesWithTheTestsAreTheRequired() throws IOException {
    String text = "runner: regrtest\npaths: [test]\nrequires: [six]\n";

    Suite suite = SuiteReader.read(recipe(text)).orElseThrow();

    assertThat(suite.runner()).isEqualTo(TestRunner.REGRTEST);
    assertThat(suite.needs()).extracting(PackageName::text).containsExactly("six");
  }

  @Test
  void readWhenEverythingIsGivenHasIt() throws IOException {
    Suite suite =
        SuiteReader.read(
                recipe(
                    """
                    runner: pytest
                    paths: [fastpair, extra/tests]
                    options: [-W, ignore]
                    fast: [-m, not slow]
                    requires: [six]
                    timeout: 30
                    expected:
                      - test: fastpair/test_a.py::test_b
                        outcome: crash
                        reason: there are no threads
                    """))
            .orElseThrow();

    assertThat(suite.paths()).containsExactly("fastpair", "extra/tests");
    assertThat(suite.options(false)).containsExactly("-W", "ignore", "-m", "not slow");
    assertThat(suite.options(true)).containsExactly("-W", "ignore");
    assertThat(suite.needs()).extracting(PackageName::text).containsExactly("pytest", "six");
    assertThat(suite.timeout()).isEqualTo(Duration.ofSeconds(30));
    Expectation expected = suite.expected().get(0);
    assertThat(expected.position().line()).isEqualTo(8);
    assertThat(expected.python()).isEqualTo(VersionRange.ANY);
    assertThat(expected.outcome()).isEqualTo(Expectation.Kind.CRASH);
    assertThat(expected.reason()).isEqualTo("there are no threads");
  }

  @Test
  void readWhenOnlyPathsAreGivenTakesTheDefaults() throws IOException {
    assertThat(SuiteReader.read(recipe("paths: [fastpair]")))
        .contains(
            new Suite(
                TestRunner.PYTEST,
                List.of("fastpair"),
                List.of(),
                List.of(),
                List.of(),
                Duration.ofMinutes(2),
                List.of()));
  }

  @Test
  void readWhenAnEntryHasManyTestsKnowsThePlaceOfEach() throws IOException {
    String text =
        """
        paths: [fastpair]
        expected:
          - test: [a.py, b.py]
            outcome: fail
            reason: x
        """;

    assertThat(SuiteReader.read(recipe(text)).orElseThrow().expected())
        .extracting(e -> e.tests().text(), e -> e.position().column(), Expectation::reason)
        .containsExactly(tuple("a.py", 12, "x"), tuple("b.py", 18, "x"));
  }

  @Test
  void onWhenEntriesAreForOtherPythonsLeavesThemOut() throws IOException {
    String text =
        """
        paths: [fastpair]
        expected:
          - test: a.py
            python: ">=3.13"
            outcome: fail
            reason: new
          - test: a.py
            python: "<3.13"
            outcome: crash
            reason: old
          - {test: b.py, outcome: skip, reason: always}
        """;
    Suite suite = SuiteReader.read(recipe(text)).orElseThrow();

    assertThat(suite.on("3.13.5").expected())
        .extracting(Expectation::reason)
        .containsExactly("new", "always");
    assertThat(suite.on("3.8.20").expected())
        .extracting(Expectation::reason)
        .containsExactly("old", "always");
  }

  @Test
  void onWhenOptionsAreForOtherPythonsLeavesThemOut() throws IOException {
    String text =
        """
        paths: [fastpair]
        options:
          - -W
          - ignore
          - {option: --lenient, python: ">=3.13"}
        """;
    Suite suite = SuiteReader.read(recipe(text)).orElseThrow();

    assertThat(suite.on("3.13.5").options(true)).containsExactly("-W", "ignore", "--lenient");
    assertThat(suite.on("3.8.20").options(true)).containsExactly("-W", "ignore");
  }

  @Test
  void readWhenAnOptionIsNoneSaysWhatItMayBe() throws IOException {
    assertThat(
            problems(
                """
                paths: [fastpair]
                options:
                  - [-W, ignore]
                  - {option: --lenient, pyhton: ">=3.13"}
                """))
        .isEqualTo(
            """
            3:5: an entry of options is a list; expected text, or a mapping of option and python
            4:5: an entry of options has no python; expected python: Python versions such as ">=3.12" \
            or ">=3.8,<3.9"
            4:25: unknown key "pyhton" in an entry of options; expected one of option, python; did you \
            mean "python"?""");
  }

  @Test
  void readWhenATestStandsAgainForThePythonsThatItHasAlreadyReportsIt() throws IOException {
    assertThat(
            problems(
                """
                paths: [fastpair]
                expected:
                  - {test: a.py, python: "<3.9", outcome: fail, reason: x}
                  - {test: a.py, python: "<3.9", outcome: fail, reason: x}
                  - {test: [b.py, a.py], outcome: fail, reason: x}
                  - {test: c.py, python: older, outcome: fail, reason: x}
                """))
        .isEqualTo(
            """
            4:12: the test "a.py" stands here again, after line 3; expected each test once, or once \
            for each range of python
            5:19: the test "a.py" stands here again, after line 3; expected each test once, or once \
            for each range of python
            6:26: python is the text "older"; expected Python versions such as ">=3.12" or \
            ">=3.8,<3.9\"""");
  }

  @Test
  void readWhenMuchIsWrongReportsAllInOneGo() throws IOException {
    assertThat(
            problems(
                """
                runner: pytset
                path: [fastpair]
                timeout: soon
                expected:
                  - test: a.py::b
                    outcome: fails
                    reason: x
                  - test: a.py::b
                    outcome: fail
                  - a.py::c
                """))
        .isEqualTo(
            """
            1:1: the suite has no paths; expected paths: a list of relative paths
            1:9: runner is the text "pytset"; expected one of pytest, regrtest; did you mean "pytest"?
            2:1: unknown key "path" in the suite; expected one of runner, paths, options, fast, \
            requires, timeout, expected; did you mean "paths"?
            3:10: timeout is the text "soon"; expected a number of seconds such as 120
            6:14: outcome is the text "fails"; expected one of fail, crash, timeout, skip; did you \
            mean "fail"?
            8:5: an entry of expected has no reason; expected reason: text
            8:11: the test "a.py::b" stands here again, after line 5; expected each test once, or once \
            for each range of python
            10:5: an entry of expected is the text "a.py::c"; expected a mapping""");
  }

  @Test
  void readWhenTheFileIsEmptySaysWhatIsExpected() throws IOException {
    assertThat(problems("# nothing\n"))
        .isEqualTo("1:1: the suite is nothing; expected a mapping with the key paths");
  }

  @Test
  void readAllWhenASuiteIsWrongReportsItToo() throws IOException {
    recipe("paths: fastpair");
    RecipeException error =
        catchThrowableOfType(RecipeException.class, () -> RecipeReader.readAll(directory));
    assertThat(error)
        .hasMessageContaining("fastpair/suite.yaml:1:8: paths is the text \"fastpair\"");
  }
}
