package org.kiln.verify.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.kiln.verify.suite.Suites.expectation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kiln.recipe.Expectation;
import org.kiln.recipe.Expectation.Kind;
import org.kiln.recipe.PackageName;
import org.kiln.verify.VerifyException;

final class SuiteRunnerTest {
  static final SuiteListener SILENCE =
      new SuiteListener() {
        @Override
        public void suiteStarted(PackageName name, int units) {}

        @Override
        public LaneListener lane() {
          return LaneListener.NONE;
        }
      };

  @TempDir private Path directory;
  private final FakeWorkers workers = new FakeWorkers();

  private SuiteReport run(List<String> matches, boolean withSlow, Expectation... expected)
      throws InterruptedException {
    SuiteRun run =
        Suites.run(Suites.of(expected), matches, withSlow, directory.resolve("durations.json"));
    return runner(1).run(run, workers);
  }

  private SuiteRunner runner(int processes) {
    ReportFiles reports = new ReportFiles(directory.resolve("report"));
    return new SuiteRunner(directory, Map.of(), processes, reports, SILENCE);
  }

  private SuiteReport run(Expectation... expected) throws InterruptedException {
    return run(List.of(), false, expected);
  }

  @Test
  void runWhenTestsPassIsASuccess() throws InterruptedException {
    workers.unit("a.py", "passed", "skipped", "xfailed").unit("b.py", "passed");
    SuiteReport report = run();

    assertThat(report.isSuccess()).isTrue();
    assertThat(report.count(Verdict.PASSED)).isEqualTo(2);
    assertThat(report.count(Verdict.SKIPPED)).isEqualTo(1);
    assertThat(report.count(Verdict.XFAILED)).isEqualTo(1);
    assertThat(workers.started).isEqualTo(1);
  }

  @Test
  void runWhenAProcessDiesOrHangsBlamesTheTestAndGoesOnAfterIt() throws InterruptedException {
    workers.unit("a.py", "passed", "dies", "passed", "hangs", "failed");
    SuiteReport report = run();

    assertThat(report.units().get(0).tests())
        .extracting(test -> test.end().id(), test -> test.end().outcome(), JudgedTest::verdict)
        .containsExactly(
            tuple("a.py::test_0", Outcome.PASSED, Verdict.PASSED),
            tuple("a.py::test_1", Outcome.CRASHED, Verdict.CRASHED),
            tuple("a.py::test_2", Outcome.PASSED, Verdict.PASSED),
            tuple("a.py::test_3", Outcome.TIMED_OUT, Verdict.CRASHED),
            tuple("a.py::test_4", Outcome.FAILED, Verdict.FAILED));
    assertThat(workers.started).isEqualTo(3);
    assertThat(report.unexpected())
        .extracting(test -> test.end().headline())
        .containsExactly("memory access out of bounds", "took longer than 20 s", "why");
    assertThat(report.units().get(0).log())
        .contains("output of a.py", "== a.py::test_1: crashed", "== a.py::test_4: failed, 0.01 s");
    assertThat(directory.resolve("report/pebble/a.py.log")).hasContent(report.units().get(0).log());
  }

  @Test
  void runWhenAProcessHasNoProcessorWaits() throws InterruptedException {
    workers.unit("a.py", "waits", "passed");

    assertThat(run().isSuccess()).isTrue();
    assertThat(workers.started).isEqualTo(1);
  }

  @Test
  void runWhenMemoryHasGrownReplacesTheProcessAfterTheUnit() throws InterruptedException {
    workers.unit("a.py", "leaks", "passed").unit("b.py", "passed");
    run();

    assertThat(workers.started).isEqualTo(2);
  }

  @Test
  void runWhenFailuresAreExpectedIsASuccess() throws InterruptedException {
    workers.unit("a.py", "failed", "dies", "hangs", "passed");
    SuiteReport report =
        run(
            expectation(1, "a.py::test_0", Kind.FAIL),
            expectation(2, "a.py::test_1", Kind.CRASH),
            expectation(3, "a.py::test_2", Kind.TIMEOUT));

    assertThat(report.isSuccess()).isTrue();
    assertThat(report.count(Verdict.EXPECTED)).isEqualTo(3);
  }

  @Test
  void runWhenTheFailureIsAnotherThanExpectedIsNone() throws InterruptedException {
    workers.unit("a.py", "dies");

    assertThat(run(expectation(1, "a.py::test_0", Kind.FAIL)).unexpected()).hasSize(1);
  }

  @Test
  void runWhenAnExpectedFailurePassesNamesTheEntry() throws InterruptedException {
    workers.unit("a.py", "passed", "failed").unit("b.py", "passed");
    SuiteReport report =
        run(expectation(1, "a.py", Kind.FAIL), expectation(7, "b.py::test_0", Kind.FAIL));

    assertThat(report.isSuccess()).isFalse();
    assertThat(report.passed()).extracting(e -> e.position().line()).containsExactly(7);
  }

  @Test
  void runWhenAnEntryIsAboutNoTestSaysSoAfterACompleteRun() throws InterruptedException {
    workers.unit("a.py", "passed");
    Expectation entry = expectation(4, "a.py::test_gone", Kind.FAIL);

    assertThat(run(List.of(), true, entry).unused()).containsExactly(entry);
    assertThat(run(List.of(), false, entry).isSuccess()).isTrue();
    assertThat(run(List.of("a.py"), true, entry).isSuccess()).isTrue();
  }

  @Test
  void runWhenTestsAreSkippedGivesThemNoProcess() throws InterruptedException {
    workers.unit("a.py", "dies").unit("b.py", "passed");
    SuiteReport report =
        run(expectation(1, "a.py", Kind.SKIP), expectation(2, "b.py::test_[1]", Kind.SKIP));

    assertThat(report.count(Verdict.SKIPPED)).isEqualTo(1);
    assertThat(report.units().get(0).tests().get(0).expectation().map(Expectation::reason))
        .isEqualTo(Optional.of("there is a reason"));
    assertThat(workers.orders)
        .containsExactly(
            "units {\"paths\":[\"pebble\"]}",
            "run {\"unit\":\"b.py\",\"begin\":0,\"skip\":[\"(?s:a\\\\.py(?:(?:/|::|\\\\[).*)?)\","
                + "\"(?s:b\\\\.py\\\\:\\\\:test_\\\\[1\\\\](?:(?:/|::|\\\\[).*)?)\"],"
                + "\"options\":[\"-x\",\"-m\",\"not slow\"]}");
  }

  @Test
  void runWhenUnitsAreChosenRunsNoOthersAndWithSlowTestsLeavesOutTheFastOptions()
      throws InterruptedException {
    workers.unit("a/b.py", "passed").unit("c/d.py", "passed");

    assertThat(run(List.of("c"), true).units())
        .extracting(r -> r.unit().name())
        .containsExactly("c/d.py");
    assertThat(workers.orders.get(1)).contains("\"options\":[\"-x\"]");
  }

  @Test
  void runWhenDurationsAreKnownBeginsWithTheLongest() throws Exception {
    workers.unit("a.py", "passed", "passed").unit("b.py", "passed").unit("c.py", "passed");
    Files.writeString(directory.resolve("durations.json"), "{\"c.py\": 90.5, \"b.py\": 12.0}");
    run();

    assertThat(workers.orders)
        .filteredOn(order -> order.startsWith("run"))
        .extracting(order -> order.substring(13, 17))
        .containsExactly("c.py", "b.py", "a.py");
    assertThat(Durations.read(directory.resolve("durations.json")).seconds().get("c.py"))
        .isLessThan(60.0);
  }

  @Test
  void runWhenNoProcessBeginsSaysWhy() {
    Workers broken = () -> new FakeWorkers.Dead("Error: no package is named pebble");
    SuiteRun run = Suites.run(Suites.of(), List.of(), false, directory.resolve("durations.json"));

    assertThatThrownBy(() -> runner(1).run(run, broken))
        .isInstanceOf(VerifyException.class)
        .hasMessageContaining("the suite does not begin: Error: no package is named pebble")
        .hasMessageContaining("Loading pebble");
  }

  @Test
  void runWhenSeveralProcessesWorkSharesTheUnits() throws InterruptedException {
    for (char name = 'a'; name < 'k'; name++) {
      workers.unit(name + ".py", "passed", "dies", "passed");
    }
    SuiteRun run = Suites.run(Suites.of(), List.of(), false, directory.resolve("durations.json"));
    SuiteReport report = runner(3).run(run, workers);

    assertThat(report.units()).extracting(r -> r.unit().name()).hasSize(10).isSorted();
    assertThat(List.of(report.count(Verdict.PASSED), report.count(Verdict.CRASHED)))
        .containsExactly(20L, 10L);
  }
}
