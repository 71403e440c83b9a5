package org.kiln.cli.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CheckTest {
  @TempDir private Path directory;

  private final StringWriter out = new StringWriter();

  private Step step(String name, String shell, Counter counter) {
    return new Step(name, List.of("sh", "-c", shell), directory, counter);
  }

  private boolean run(Step... steps) throws Exception {
    return new Check(directory.resolve("logs"), new PrintWriter(out, true)).run(List.of(steps));
  }

  @Test
  void runWhenAStepFailsGoesOnAndShowsItsLastLines() throws Exception {
    boolean isGreen =
        run(
            step("first one", "echo something; exit 3", Counter.STATUS),
            step("second", "echo Ran 7 tests in 1s; echo OK", new UnittestOutput()));

    assertThat(isGreen).isFalse();
    assertThat(out.toString())
        .contains("something\n   exit status 3; the whole output: ")
        .containsPattern("FAILED +first one +\\d+\\.\\d s  0 passed, 1 failed, 0 skipped")
        .containsPattern("ok +second +\\d+\\.\\d s  7 passed, 0 failed, 0 skipped")
        .endsWith("\n7 passed, 1 failed, 0 skipped\n");
    assertThat(Files.readString(directory.resolve("logs/first-one.log"))).isEqualTo("something\n");
  }

  @Test
  void runWhenTestsFailCountsNoFurtherFailureForTheStatus() throws Exception {
    run(
        step(
            "a",
            "echo Ran 7 tests in 1s; echo 'FAILED (failures=2)'; exit 1",
            new UnittestOutput()));

    assertThat(out.toString()).endsWith("\n5 passed, 2 failed, 0 skipped\n");
  }

  @Test
  void runWhenAStepCannotRunHereSkipsItWithItsReason() throws Exception {
    assertThat(run(step("lint", "echo 'skipped: no linter'; exit 77", Counter.STATUS))).isTrue();

    assertThat(out.toString())
        .contains("== lint\nskipped: no linter\n")
        .endsWith("\n0 passed, 0 failed, 1 skipped\n");
  }

  @Test
  void runWhenStepsLeaveSomethingOutSaysWhatAndWhyAtTheEndOnce() throws Exception {
    run(
        step("build", "echo 'left out: big (heavy)'; seq 100; echo 0 built", Counter.STATUS),
        step("test", "echo 'left out: big (heavy)'", Counter.STATUS));

    assertThat(out.toString())
        .containsOnlyOnce("left out: ")
        .endsWith("\nleft out: big (heavy)\n2 passed, 0 failed, 0 skipped\n");
  }

  @Test
  void runWhenAStepCountsNothingIsOneTestItself() throws Exception {
    assertThat(run(step("lint", "true", Counter.STATUS))).isTrue();

    assertThat(out.toString()).endsWith("\n1 passed, 0 failed, 0 skipped\n");
  }
}
