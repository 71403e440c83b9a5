package org.kiln.container.docker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

final class RunLabelTest {
  private final RunLabel own = RunLabel.ofThisProcess();

  @Test
  void parseWhenWrittenByToStringIsTheSame() {
    assertThat(RunLabel.parse(own.toString())).contains(own);
  }

  @Test
  void parseWhenSomethingElseIsEmpty() {
    assertThat(RunLabel.parse("host/4711/1700000000000")).isEmpty();
  }

  @Test
  void isLeftoverWhenTheProcessRunsIsFalse() {
    assertThat(own.isLeftover()).isFalse();
  }

  @Test
  void isLeftoverWhenTheProcessHasEndedIsTrue() throws IOException, InterruptedException {
    Process process = new ProcessBuilder("true").start();
    process.waitFor();
    assertThat(with(own.boot(), own.namespace(), process.pid(), own.started()).isLeftover())
        .isTrue();
  }

  @Test
  void isLeftoverWhenTheNumberIsUsedAgainIsTrue() {
    assertThat(with(own.boot(), own.namespace(), own.pid(), own.started() - 1).isLeftover())
        .isTrue();
  }

  @Test
  void isLeftoverWhenTheMachineStartedAnewIsTrue() {
    assertThat(with("another-boot", own.namespace(), own.pid(), own.started()).isLeftover())
        .isTrue();
  }

  @Test
  void isLeftoverWhenTheProcessIsInAContainerIsFalse() {
    assertThat(with(own.boot(), "4026532999", 1, 1).isLeftover()).isFalse();
  }

  @Test
  void isLeftoverWhenOfAnotherMachineIsFalse() {
    assertThat(new RunLabel("another-machine", "boot", "1", 1, 1).isLeftover()).isFalse();
  }

  private RunLabel with(String boot, String namespace, long pid, long started) {
    return new RunLabel(own.host(), boot, namespace, pid, started);
  }
}
