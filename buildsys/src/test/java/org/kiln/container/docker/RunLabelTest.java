package org.kiln.container.docker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class RunLabelTest {
  private final RunLabel own = RunLabel.ofThisProcess();

  @Test
  void parseWhenWrittenByToStringIsTheSame() {
    assertThat(RunLabel.parse(own.toString()).map(RunLabel::toString)).contains(own.toString());
  }

  @Test
  void parseWhenSomethingElseIsEmpty() {
    assertThat(RunLabel.parse("another tool's value")).isEmpty();
  }

  @Test
  void isLeftoverWhenTheProcessRunsIsFalse() {
    assertThat(own.isLeftover()).isFalse();
  }

  @Test
  void isLeftoverWhenTheProcessHasEndedIsTrue() throws IOException, InterruptedException {
    Process process = new ProcessBuilder("true").start();
    process.waitFor();
    assertThat(new RunLabel(own.host(), process.pid(), own.started()).isLeftover()).isTrue();
  }

  @Test
  void isLeftoverWhenTheNumberIsUsedAgainIsTrue() {
    RunLabel earlier =
        new RunLabel(own.host(), own.pid(), own.started().minus(Duration.ofHours(1)));
    assertThat(earlier.isLeftover()).isTrue();
  }

  @Test
  void isLeftoverWhenOfAnotherMachineIsFalse() {
    assertThat(new RunLabel("another-machine", 1, own.started()).isLeftover()).isFalse();
  }
}
