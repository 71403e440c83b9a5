package org.kiln.verify.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

final class RunQueueTest {
  @Test
  @EnabledOnOs(value = OS.LINUX, disabledReason = "no other system tells it")
  void waitedWhenTheProcessRunsIsSomeTimeButNotItsWholeLife() {
    ProcessHandle self = ProcessHandle.current();
    Duration before = RunQueue.waited(self);

    assertThat(before).isPositive().isLessThan(Duration.ofDays(1));
    assertThat(RunQueue.waited(self)).isGreaterThanOrEqualTo(before);
  }

  @Test
  void waitedWhenTheProcessHasEndedIsNothing() throws IOException, InterruptedException {
    Process process = new ProcessBuilder("true").start();
    process.waitFor();

    assertThat(RunQueue.waited(process.toHandle())).isZero();
  }
}
