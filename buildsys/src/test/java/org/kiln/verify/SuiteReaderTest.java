package org.kiln.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class SuiteReaderTest {
  private static final String LOADED =
      """
      {"test":"load","outcome":"passed","message":"","seconds":0.5}""";
  private static final String STARTED =
      """
      {"test":"test_sum","outcome":"started"}""";
  private static final String FAILED =
      """
      {"test":"test_sum","outcome":"failed","message":"E   assert 1 == 2","seconds":0.1}""";
  private static final String SKIPPED =
      """
      {"test":"test_fft","outcome":"skipped","message":"too slow","seconds":0}""";

  @Test
  void readWhenAllCameToTheirEndGivesEachOutcome() {
    List<TestResult> tests =
        SuiteReader.read(run(returned(1), "spam\n", LOADED, STARTED, FAILED, SKIPPED));

    assertThat(tests)
        .extracting(TestResult::name, TestResult::outcome)
        .containsExactly(
            tuple("load", Outcome.PASSED),
            tuple("test_sum", Outcome.FAILED),
            tuple("test_fft", Outcome.SKIPPED));
    assertThat(tests.get(0).duration()).isEqualTo(Duration.ofMillis(500));
    assertThat(tests.get(1).message())
        .isEqualTo("E   assert 1 == 2\n--- the guest's output ---\nspam");
    assertThat(tests.get(2).message()).isEqualTo("too slow");
  }

  @Test
  void readWhenGuestCrashedFailsTheTestThatRanThen() {
    var crash = new Ending.Crashed("node ended with exit status 134");

    List<TestResult> tests = SuiteReader.read(run(crash, "abort()", LOADED, STARTED));

    assertThat(tests).hasSize(2);
    assertThat(tests.get(1).name()).isEqualTo("test_sum");
    assertThat(tests.get(1).outcome()).isEqualTo(Outcome.FAILED);
    assertThat(tests.get(1).message())
        .isEqualTo("crashed: node ended with exit status 134\n--- the guest's output ---\nabort()");
  }

  @Test
  void readWhenTimeIsUpBetweenTestsIsAFailureOfTheRun() {
    var timedOut = new Ending.TimedOut(Duration.ofSeconds(5));

    List<TestResult> tests = SuiteReader.read(run(timedOut, "", LOADED));

    assertThat(tests)
        .last()
        .isEqualTo(TestResult.failed("the run of the tests", "timed out after 5 s"));
  }

  @Test
  void readWhenPytestFoundNoTestIsAFailure() {
    List<TestResult> tests = SuiteReader.read(run(returned(5), "", LOADED));

    assertThat(tests).last().isEqualTo(TestResult.failed("pytest", "the test file has no test"));
  }

  @Test
  void readWhenThereWasNothingForPytestIsSuccess() {
    var nothing = new Ending.Returned(NullNode.getInstance());

    assertThat(SuiteReader.read(run(nothing, "", LOADED)))
        .extracting(TestResult::outcome)
        .containsExactly(Outcome.PASSED);
  }

  @Test
  void readWhenOutputIsLongShowsItsEnd() {
    String output = "x".repeat(20_000) + "the end";

    List<TestResult> tests = SuiteReader.read(run(returned(1), output, STARTED, FAILED));

    assertThat(tests.get(0).message()).hasSizeLessThan(11_000).endsWith("the end");
  }

  private static Ending returned(int status) {
    return new Ending.Returned(IntNode.valueOf(status));
  }

  private static GuestRun run(Ending ending, String output, String... events) {
    List<JsonNode> parsed = Stream.of(events).map(SuiteReaderTest::parse).toList();
    return new GuestRun(ending, parsed, output, Duration.ofSeconds(1));
  }

  private static JsonNode parse(String json) {
    try {
      return Messages.JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(json, e);
    }
  }
}
