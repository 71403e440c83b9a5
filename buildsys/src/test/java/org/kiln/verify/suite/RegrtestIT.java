package org.kiln.verify.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kiln.python.VersionRange;
import org.kiln.recipe.Expectation.Kind;
import org.kiln.recipe.PackageName;
import org.kiln.recipe.Suite;
import org.kiln.recipe.SuiteOption;
import org.kiln.recipe.TestRunner;

/** A small suite in the real runtime, by CPython's own runner. */
final class RegrtestIT {
  private static final String CALM =
      """
      import os, unittest
      from test import support

      class Calm(unittest.TestCase):
          def test_enabled(self): self.assertTrue(support.is_resource_enabled("decimal"))
          @support.requires_resource("cpu")
          def test_long(self): pass
          @unittest.expectedFailure
          def test_known(self): self.fail()
          @unittest.expectedFailure
          def test_known_no_more(self): pass
          def test_left_out(self): self.fail()
          def test_parts(self):
              for part in range(3):
                  with self.subTest(part=part): self.assertNotEqual(part, 1)
          def test_spoils(self):
              os.environ["PEBBLE"] = "1"
              open("file", "w").close()
      """;
  private static final String LATER =
      """
      import ctypes, os, unittest

      class Broken(unittest.TestCase):
          @classmethod
          def setUpClass(cls): 1 / 0
          def test_never(self): pass
      class Later(unittest.TestCase):
          def test_dies(self): ctypes.string_at(0xFFFFFF00, 8)
          def test_finds_all_as_it_was(self):
              self.assertNotIn("PEBBLE", os.environ)
              self.assertEqual([], os.listdir())
      """;
  private static final String OLD =
      """
      import unittest
      from test import support

      class Old(unittest.TestCase):
          def test_chosen(self): pass
          def test_left_out(self): self.fail()
      def test_main():
          support._run_suite(unittest.TestSuite([Old("test_chosen")]))
          raise unittest.SkipTest("a whim")
      """;

  @TempDir private Path directory;

  private static Suite suite() {
    return new Suite(
        TestRunner.REGRTEST,
        List.of("pebble"),
        List.of(new SuiteOption("-uall,-network", VersionRange.ANY)),
        List.of("-u-cpu"),
        List.of(),
        Duration.ofSeconds(60),
        List.of(Suites.expectation(1, "pebble/tests/a/test_calm.py::*_left_out", Kind.SKIP)));
  }

  @Test
  void runTellsWhatBecameOfEachTest() throws Exception {
    Map<String, String> tests =
        Map.of(
            "__init__.py", "",
            "a/__init__.py", "",
            "a/test_calm.py", CALM,
            "test_later.py", LATER,
            "test_old.py", OLD,
            "test_skipped.py", "import unittest; raise unittest.SkipTest('a whim')",
            "data/test_data.py", "raise AssertionError('in no package')");
    List<PackageName> packages = List.of(Suites.PEBBLE, PackageName.parse("test"));
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
                PebbleRepository.in(directory, "test", tests),
                System.getenv(),
                1,
                new ReportFiles(directory.resolve("report")),
                SuiteRunnerTest.SILENCE)
            .run(run);

    assertThat(report.units().stream().flatMap(unit -> unit.tests().stream()))
        .extracting(
            test -> test.end().id().replaceFirst("pebble/tests/", ""),
            test -> test.end().outcome().name())
        .containsExactlyInAnyOrder(
            tuple("a/test_calm.py::Calm::test_enabled", "PASSED"),
            tuple("a/test_calm.py::Calm::test_long", "SKIPPED"),
            tuple("a/test_calm.py::Calm::test_known", "XFAILED"),
            tuple("a/test_calm.py::Calm::test_known_no_more", "FAILED"),
            tuple("a/test_calm.py::Calm::test_left_out", "SKIPPED"),
            tuple("a/test_calm.py::Calm::test_parts", "FAILED"),
            tuple("a/test_calm.py::Calm::test_spoils", "PASSED"),
            tuple("test_later.py::setUpClass (pebble.tests.test_later.Broken)", "FAILED"),
            tuple("test_later.py::Later::test_dies", "CRASHED"),
            tuple("test_later.py::Later::test_finds_all_as_it_was", "PASSED"),
            tuple("test_old.py::Old::test_chosen", "PASSED"),
            tuple("test_old.py", "SKIPPED"),
            tuple("test_skipped.py", "SKIPPED"));
    assertThat(report.unexpected())
        .extracting(test -> test.end().message())
        .anyMatch(text -> text.contains("(part=1)") && text.contains("1 == 1"));
  }
}
