package org.kiln.cli.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIf;
import org.junit.jupiter.api.io.TempDir;

/** The launcher starts a container engine where none runs, for the commands that need it. */
final class EngineTest {
  /** An engine that runs until the test ends. */
  private static final String RUNS =
      "echo $$ >>$MACHINE/engines; touch $MACHINE/engine-answers; exec sleep 60";

  @TempDir private Path directory;

  private Machine machine;
  private Path checkout;

  @BeforeEach
  void prepare() throws Exception {
    machine = new Machine(directory).jdk("17.0.15").maven().engineClient().stub("debootstrap", "");
    checkout = machine.checkout("checkout");
  }

  @AfterEach
  void endEngines() throws Exception {
    for (long pid : machine.pids("engines")) {
      ProcessHandle.of(pid).ifPresent(ProcessHandle::destroy);
    }
  }

  static boolean hasSystemd() {
    return java.nio.file.Files.isDirectory(Path.of("/run/systemd/system"));
  }

  @Test
  void launchWhenTheCommandNeedsNoEngineStartsNone() throws Exception {
    machine.stub("dockerd", RUNS);

    assertThat(machine.launch(checkout, "lint-like").status()).isZero();
    assertThat(machine.launch(checkout, "build", "--help").status()).isZero();
    assertThat(machine.calls("dockerd")).isEmpty();
  }

  @Test
  void launchWhenAnEngineAnswersStartsNone() throws Exception {
    machine.runningEngine().stub("dockerd", RUNS);

    assertThat(machine.launch(checkout, "build").status()).isZero();
    assertThat(machine.calls("dockerd")).isEmpty();
  }

  @Test
  @DisabledIf(value = "hasSystemd", disabledReason = "systemd would start the engine")
  void launchWhenNoneAnswersStartsOneAndFindsItAgain() throws Exception {
    machine.stub("dockerd", RUNS);
    Machine.Launch first = machine.launch(checkout, "build");
    Machine.Launch second = machine.launch(checkout, "build");

    assertThat(first.output())
        .contains("starting the container engine; log: ")
        .contains("jar build");
    assertThat(second.output()).doesNotContain("starting").contains("jar build");
    assertThat(machine.calls("dockerd"))
        .containsExactly("dockerd --pidfile " + machine.cache().resolve("engine/dockerd.pid"));
  }

  @Test
  @DisabledIf(value = "hasSystemd", disabledReason = "systemd would start the engine")
  void launchWhenTheKernelLacksTablesDoesWithoutThem() throws Exception {
    machine.stub("dockerd", "[[ $* == *--iptables=false* ]] || exit 1\n" + RUNS);

    assertThat(machine.launch(checkout, "build").status()).isZero();
    assertThat(machine.calls("dockerd")).hasSize(3);
  }

  @Test
  @DisabledIf(value = "hasSystemd", disabledReason = "systemd would start the engine")
  void launchWhenTheEngineDoesNotStartShowsItsLastLines() throws Exception {
    machine.stub("dockerd", "echo 'no cgroups here'; exit 1");
    Machine.Launch launch = machine.launch(checkout, "build");

    assertThat(launch.status()).isEqualTo(5);
    assertThat(launch.output())
        .contains("no cgroups here")
        .contains("the whole log: " + machine.cache().resolve("engine/dockerd.log"));
  }

  @Test
  void launchWhenUserIsNotRootSaysHowToStartIt() throws Exception {
    Machine.Launch launch = machine.isRoot(false).stub("dockerd", RUNS).launch(checkout, "build");

    assertThat(launch.status()).isEqualTo(5);
    assertThat(launch.output())
        .contains("the container engine does not answer")
        .containsPattern("  sudo (service docker start|systemctl start docker)\n")
        .contains("sudo usermod -aG docker \"$USER\"");
  }

  @Test
  void launchWhenTheUsersEngineDoesNotAnswerSaysSo() throws Exception {
    machine.set("DOCKER_HOST", "tcp://127.0.0.1:1");
    Machine.Launch launch = machine.launch(checkout, "build");

    assertThat(launch.status()).isEqualTo(5);
    assertThat(launch.output())
        .contains("no container engine answers at DOCKER_HOST=tcp://127.0.0.1:1");
  }
}
