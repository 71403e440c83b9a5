package org.kiln.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kiln.recipe.PackageName;
import org.kiln.verify.Outcome;
import org.kiln.verify.SuiteResult;
import org.kiln.verify.TestResult;

final class EventLogTest {
  private static final PackageName NUMPY = PackageName.parse("numpy");

  @TempDir Path directory;

  @Test
  void eventsAreLinesOfJsonInTheOrderHeard() {
    var text = new StringWriter();
    var clock = Clock.fixed(Instant.parse("2026-01-02T03:04:05.678Z"), ZoneOffset.UTC);
    try (var log = new EventLog(text, clock)) {
      log.builds().phaseStarted(NUMPY, "wheel");
      log.builds().verificationPhaseStarted(NUMPY, "wheel");
      log.builds().downloads(NUMPY).finished("numpy.tar.gz");
      log.tests().suiteFinished(suite());
    }

    assertThat(text.toString().lines())
        .containsExactly(
            """
            {"time":"2026-01-02T03:04:05.678Z","event":"phase_started","package":"numpy",\
            "phase":"wheel"}""",
            """
            {"time":"2026-01-02T03:04:05.678Z","event":"verification_phase_started",\
            "package":"numpy","phase":"wheel"}""",
            """
            {"time":"2026-01-02T03:04:05.678Z","event":"fetch_finished","package":"numpy",\
            "file":"numpy.tar.gz"}""",
            """
            {"time":"2026-01-02T03:04:05.678Z","event":"suite_finished","package":"numpy",\
            "guest":"node","passed":0,"failed":1,"skipped":0,"seconds":1.5,\
            "failures":[{"test":"test_sum","message":"assert 1 == 2"}]}""");
  }

  @Test
  void openMakesTheFile() throws IOException {
    Path file = directory.resolve("events.jsonl");

    try (EventLog log = EventLog.open(file)) {
      log.builds().preparingToolchain();

      assertThat(Files.readString(file)).endsWith("\"event\":\"preparing_toolchain\"}\n");
    }
  }

  @Test
  void openWhenDirectoryIsMissingSaysSo() {
    Path file = directory.resolve("missing/events.jsonl");

    assertThatThrownBy(() -> EventLog.open(file))
        .isInstanceOf(ReportException.class)
        .hasMessageContaining("missing/events.jsonl");
  }

  private static SuiteResult suite() {
    var test = new TestResult("test_sum", Outcome.FAILED, "assert 1 == 2", Duration.ZERO);
    return new SuiteResult(NUMPY, "node", List.of(test), "", Duration.ofMillis(1500));
  }
}
