package org.kiln.verify.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kiln.recipe.Expectation.Kind;
import org.kiln.recipe.PackageName;
import org.kiln.recipe.Suite;
import org.kiln.recipe.TestRunner;

/** A small suite in the real runtime, by the real pytest. */
final class SuiteRunnerIT {
  private static final String MORTAL =
      """
      import ctypes, pytest

      def test_first(): print("the first word")
      def test_dies(): ctypes.string_at(0xFFFFFF00, 8)
      def test_between(): assert 1 + 1 == 3
      def test_hangs():
          while True: pass
      @pytest.mark.parametrize("letter", "ab")
      def test_last(letter): pass
      @pytest.mark.slow
      def test_slow(): pass
      """;
  private static final String CALM =
      """
      import pytest, unittest

      @pytest.mark.xfail(reason="wanted", strict=True)
      def test_known(): assert False
      @pytest.mark.skip(reason="a whim")
      def test_left_out(): assert False
      def test_captures_a_descriptor(capfd):
          print("caught")
          assert capfd.readouterr().out == "caught\\n"
      def test_unwanted(): assert False
      class TestOld(unittest.TestCase):
          def test_teardown(self): self.addCleanup(lambda: 1 / 0)
      """;

  @TempDir private Path directory;

  private static Suite suite() {
    return new Suite(
        TestRunner.PYTEST,
        List.of("pebble"),
        List.of(),
        List.of("-m", "not slow"),
        List.of(),
        Duration.ofSeconds(10),
        List.of(
            Suites.expectation(1, "pebble/tests/test_calm.py::test_unwanted", Kind.SKIP),
            Suites.expectation(2, "pebble/tests/test_mortal.py::test_between", Kind.FAIL)));
  }

  @Test
  void runTellsWhatBecameOfEachTestAlsoOfThoseThatEndTheProcess() throws Exception {
    Path repository =
        PebbleRepository.in(
            directory,
            "pytest",
            Map.of(
                "test_mortal.py", MORTAL,
                "test_calm.py", CALM,
                "test_broken.py", "import nothing_of_that_name",
                "shut/conftest.py", "import pytest; pytest.importorskip('nothing_of_that_name')",
                "shut/test_shut.py", "def test_never(): pass"));
    List<PackageName> packages = List.of(Suites.PEBBLE, PackageName.parse("pytest"));
    SuiteRun run =
        new SuiteRun(
            Suites.PEBBLE,
            suite(),
            packages,
            List.of(),
            false,
            directory.resolve("durations.json"));

    SuiteReport report =
        new SuiteRunner(
                repository,
                System.getenv(),
                2,
                new ReportFiles(directory.resolve("report")),
                SuiteRunnerTest.SILENCE)
            .run(run);

    assertThat(report.units().stream().flatMap(unit -> unit.tests().stream()))
        .extracting(
            test -> test.end().id().replaceFirst(".*(/|::)", ""),
            test -> test.end().outcome().name(),
            JudgedTest::verdict)
        .containsExactly(
            tuple("test_shut.py", "SKIPPED", Verdict.SKIPPED),
            tuple("test_broken.py", "FAILED", Verdict.FAILED),
            tuple("test_unwanted", "SKIPPED", Verdict.SKIPPED),
            tuple("test_known", "XFAILED", Verdict.XFAILED),
            tuple("test_left_out", "SKIPPED", Verdict.SKIPPED),
            tuple("test_captures_a_descriptor", "PASSED", Verdict.PASSED),
            tuple("test_teardown", "FAILED", Verdict.FAILED),
            tuple("test_first", "PASSED", Verdict.PASSED),
            tuple("test_dies", "CRASHED", Verdict.CRASHED),
            tuple("test_between", "FAILED", Verdict.EXPECTED),
            tuple("test_hangs", "TIMED_OUT", Verdict.CRASHED),
            tuple("test_last[a]", "PASSED", Verdict.PASSED),
            tuple("test_last[b]", "PASSED", Verdict.PASSED));
    assertThat(report.unexpected())
        .extracting(test -> test.end().headline())
        .anyMatch(line -> line.contains("No module named 'nothing_of_that_name'"))
        .anyMatch(line -> line.contains("memory access out of bounds"))
        .contains("took longer than 10 s", "ZeroDivisionError: division by zero");
    assertThat(report.units().get(3).log()).contains("the first word");
  }
}
