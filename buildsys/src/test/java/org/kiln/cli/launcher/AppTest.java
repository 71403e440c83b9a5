package org.kiln.cli.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kiln.io.AtomicFiles;

/** The launcher builds the program when its sources are new, and never otherwise. */
final class AppTest {
  @TempDir private Path directory;

  private Machine machine;
  private Path checkout;

  @BeforeEach
  void prepare() throws Exception {
    machine = new Machine(directory).jdk("17.0.15").maven();
    checkout = machine.checkout("checkout");
  }

  @Test
  void launchWhenFirstBuildsAndRunsTheJar() throws Exception {
    Machine.Launch launch = machine.launch(checkout, "lint-like", "--flag", "two words");

    assertThat(launch.status()).isZero();
    assertThat(launch.output())
        .contains("kiln: building Kiln (once for these sources)")
        .contains("-Dkiln.home=" + checkout)
        .contains("kiln.jar lint-like --flag two words");
  }

  @Test
  void launchWhenRepeatedBuildsNothing() throws Exception {
    machine.launch(checkout, "one");
    Machine.Launch second = machine.launch(checkout, "two");

    assertThat(second.output()).doesNotContain("building").contains("kiln.jar two");
    assertThat(machine.calls("mvn")).hasSize(1);
  }

  @Test
  void launchWhenASourceChangedBuildsAgainWhateverItsModificationTime() throws Exception {
    machine.launch(checkout, "one");
    Path source = checkout.resolve("buildsys/src/main/One.java");
    Files.writeString(source, "class One { int more; }");
    Files.setLastModifiedTime(source, FileTime.from(Instant.EPOCH));
    machine.launch(checkout, "two");

    assertThat(machine.calls("mvn")).hasSize(2);
  }

  @Test
  void launchWhenASourceWasRemovedBuildsAgain() throws Exception {
    machine.launch(checkout, "one");
    Files.delete(checkout.resolve("buildsys/src/main/One.java"));
    machine.launch(checkout, "two");

    assertThat(machine.calls("mvn")).hasSize(2);
  }

  @Test
  void launchWhenAnImportedFileHasTheProgramBuildsNothing() throws Exception {
    machine.launch(checkout, "one");
    Path archive = directory.resolve("store.tar");
    Path cache = machine.cache();
    assertThat(run("tar", "-cf", archive.toString(), "-C", cache.toString(), "app")).isZero();
    AtomicFiles.delete(cache);
    Machine.Launch launch = machine.launch(checkout, "fetch-like", "--import", archive.toString());

    assertThat(launch.status()).isZero();
    assertThat(launch.output()).doesNotContain("building").contains("kiln.jar fetch-like --import");
  }

  private static int run(String... command) throws Exception {
    return new ProcessBuilder(command).start().waitFor();
  }

  @Test
  void launchWhenOnlyAnotherFileChangedBuildsNothing() throws Exception {
    machine.launch(checkout, "one");
    Machine.write(checkout.resolve("recipes/zlib/meta.yaml"), "package: {}");
    Machine.write(checkout.resolve("buildsys/src/test/Test.java"), "class Test {}");
    machine.launch(checkout, "two");

    assertThat(machine.calls("mvn")).hasSize(1);
  }

  @Test
  void launchWhenAnotherCloneHasTheSameSourcesSharesItsApp() throws Exception {
    machine.launch(checkout, "one");
    Machine.Launch other = machine.launch(machine.checkout("clone"), "two");

    assertThat(other.output()).contains("kiln.jar two");
    assertThat(machine.calls("mvn")).hasSize(1);
  }

  @Test
  void launchWhenTwoStartAtOnceBuildsOnce() throws Exception {
    Process first = machine.start(checkout, "one");
    Process second = machine.start(checkout, "two");

    assertThat(Machine.end(first).output()).contains("kiln.jar one");
    assertThat(Machine.end(second).output()).contains("kiln.jar two");
    assertThat(machine.calls("mvn")).hasSize(1);
  }

  @Test
  void launchWhenTheBuildFailsShowsTheErrorAndTheLog() throws Exception {
    machine.stub("mvn", "echo '[ERROR] no such dependency'; exit 1");
    Machine.Launch launch = machine.launch(checkout, "one");

    assertThat(launch.status()).isEqualTo(5);
    assertThat(launch.output())
        .contains("[ERROR] no such dependency")
        .contains("the whole log: " + machine.cache().resolve("launcher/build.log"));
  }

  @Test
  void launchWhenBuiltReplacesTheShellSoThatSignalsReachJava() throws Exception {
    machine.launch(checkout, "one");
    Process process = machine.start(checkout, "two");

    assertThat(Machine.end(process).output()).contains("pid " + process.pid());
  }
}
