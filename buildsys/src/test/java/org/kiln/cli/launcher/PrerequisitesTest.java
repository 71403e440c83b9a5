package org.kiln.cli.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher installs what a machine lacks, or says how. */
final class PrerequisitesTest {
  private static final String UPDATE = "apt-get update";
  private static final String INSTALL =
      "apt-get -y -o DPkg::Lock::Timeout=300 install --no-install-recommends ";

  @TempDir private Path directory;

  private Machine machine;
  private Path checkout;

  @BeforeEach
  void prepare() throws Exception {
    machine = new Machine(directory).engineClient();
    checkout = machine.checkout("checkout");
  }

  private void apt(String installation) throws Exception {
    machine
        .stub("apt-cache", "[[ $2 == openjdk-21-jdk-headless ]]")
        .stub("apt-get", "[[ $1 == update ]] || { " + installation + "; }");
  }

  /** Makes apt bring a JDK that was there all the time, under another name. */
  private void aptWithJdk() throws Exception {
    machine.jdk("21.0.2").maven();
    machine.set("KILN_JVM_DIRECTORY", directory.resolve("later").toString());
    apt("cp -R $MACHINE/jvm $MACHINE/later");
  }

  @Test
  void launchWhenTheJdkIsMissingAndUserIsRootInstallsIt() throws Exception {
    aptWithJdk();
    Machine.Launch launch = machine.launch(checkout, "lint-like");

    assertThat(launch.output())
        .contains("kiln: installing a JDK, to run; log: ")
        .contains("kiln.jar lint-like");
    assertThat(machine.calls("apt-get"))
        .containsExactly(UPDATE, INSTALL + "openjdk-21-jdk-headless");
  }

  @Test
  void launchWhenAptFailsOnceTriesAgain() throws Exception {
    aptWithJdk();
    machine.stub(
        "apt-get",
        "[[ -e $MACHINE/tried ]] || { touch $MACHINE/tried; exit 100; }\n"
            + "[[ $1 == update ]] || cp -R $MACHINE/jvm $MACHINE/later");

    assertThat(machine.launch(checkout, "lint-like").status()).isZero();
    assertThat(machine.calls("apt-get")).hasSize(3);
  }

  @Test
  void launchWhenAptFailsAlwaysNamesTheLog() throws Exception {
    machine.stub("apt-get", "echo 'E: no network'; exit 100");
    Machine.Launch launch = machine.launch(checkout, "lint-like");

    assertThat(launch.status()).isEqualTo(5);
    assertThat(launch.output())
        .contains("E: no network")
        .contains("the whole log: " + machine.cache().resolve("launcher/install.log"));
  }

  @Test
  void launchWhenUserIsNotRootPrintsTheCommands() throws Exception {
    apt("true");
    Machine.Launch launch = machine.isRoot(false).launch(checkout, "lint-like");

    assertThat(launch.status()).isEqualTo(5);
    assertThat(launch.output())
        .contains("missing: a JDK, to run; Maven, to build Kiln itself")
        .contains("  sudo apt-get update\n")
        .contains("  sudo apt-get install --no-install-recommends openjdk-21-jdk-headless maven\n");
    assertThat(machine.calls("apt-get")).isEmpty();
  }

  @Test
  void launchWhenToldNotToInstallPrintsTheCommands() throws Exception {
    apt("true");
    Machine.Launch launch = machine.launch(checkout, "build", "--no-install");

    assertThat(launch.status()).isEqualTo(5);
    assertThat(launch.output())
        .contains("  apt-get install --no-install-recommends")
        .contains("docker.io iptables debootstrap");
    assertThat(machine.calls("apt-get")).isEmpty();
  }

  @Test
  void launchWhenTheSystemHasNoAptNamesWhatIsMissing() throws Exception {
    Machine.Launch launch = machine.launch(checkout, "lint-like");

    assertThat(launch.status()).isEqualTo(5);
    assertThat(launch.output()).contains("install them with this system's package manager");
  }

  @Test
  void launchWhenOneJdkIsTooOldTakesAnother() throws Exception {
    machine.jdk("1.8.0_402").jdk("17.0.9").maven();

    assertThat(machine.launch(checkout, "lint-like").status()).isZero();
  }

  @Test
  void launchWhenTestingWithoutABrowserWantsOne() throws Exception {
    machine.jdk("17.0.9").maven().runningEngine().stub("node", "echo v12.22.9");
    apt("true");
    Machine.Launch launch = machine.launch(checkout, "test", "--no-install");

    assertThat(launch.status()).isEqualTo(5);
    assertThat(launch.output())
        .contains("install --no-install-recommends chromium chromium-driver nodejs\n");
  }
}
