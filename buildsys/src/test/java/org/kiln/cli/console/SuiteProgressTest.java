package org.kiln.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.kiln.recipe.PackageName;
import org.kiln.verify.suite.JudgedTest;
import org.kiln.verify.suite.LaneListener;
import org.kiln.verify.suite.Outcome;
import org.kiln.verify.suite.TestEnd;
import org.kiln.verify.suite.Unit;
import org.kiln.verify.suite.UnitResult;
import org.kiln.verify.suite.Verdict;

final class SuiteProgressTest {
  private static final Unit UNIT = new Unit("p/test_a.py", 10);
  private static final JudgedTest PASSED = test(Outcome.PASSED, Verdict.PASSED, "");
  private static final JudgedTest FAILED = test(Outcome.FAILED, Verdict.FAILED, "frame\nE   why");

  private final AtomicLong clock = new AtomicLong();
  private final RecordingScreen screen = new RecordingScreen();
  private final SuiteProgress progress = new SuiteProgress(screen, clock::get);
  private final LaneListener lane = progress.lane();

  private static JudgedTest test(Outcome outcome, Verdict verdict, String message) {
    TestEnd end = new TestEnd("p/test_a.py::test_b", outcome, message, Duration.ofMillis(250));
    return new JudgedTest(end, verdict, Optional.empty());
  }

  private void pass(long seconds) {
    clock.addAndGet(TimeUnit.SECONDS.toNanos(seconds));
  }

  @Test
  void belowWhenTestsRunTellsWhatEachProcessDoes() {
    LaneListener other = progress.lane();
    progress.suiteStarted(PackageName.parse("pebble"), 12);
    lane.unitStarted(UNIT);
    pass(3);
    lane.testStarted("p/test_a.py::test_b");
    pass(5);
    lane.testEnded(PASSED);
    other.unitStarted(new Unit("p/test_c.py", 1));

    assertThat(screen.below.apply(80))
        .containsExactly(
            "     5 s  p/test_a.py::test_b",
            "     0 s  p/test_c.py",
            "0 of 12 files done, 1 tests, 0 unexpected, 8 s");
  }

  @Test
  void unitEndedPrintsWhatCameOfItAndFailuresAtOnce() {
    progress.suiteStarted(PackageName.parse("pebble"), 12);
    lane.unitStarted(UNIT);
    lane.testEnded(FAILED);
    lane.unitEnded(
        new UnitResult(UNIT, List.of(PASSED, PASSED, FAILED), "", Duration.ofSeconds(4)));
    lane.unitEnded(new UnitResult(UNIT, List.of(), "", Duration.ofSeconds(70)));

    assertThat(screen.lines)
        .containsExactly(
            "pebble: 12 files of tests",
            "FAILED p/test_a.py::test_b: why",
            "[ 1/12] p/test_a.py: 2 passed, 1 failed, 4.0 s",
            "[ 2/12] p/test_a.py: no tests, 1:10");
    assertThat(screen.below.apply(80))
        .containsExactly("2 of 12 files done, 1 tests, 1 unexpected, 0 s");
  }
}
