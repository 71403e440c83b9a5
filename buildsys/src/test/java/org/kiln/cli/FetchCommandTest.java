package org.kiln.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kiln.io.Sha256;
import org.kiln.repository.LocalServer;

/** What is fetched on one machine, and built on it or another without a network. */
final class FetchCommandTest {
  @TempDir private Path directory;

  private final Cli.ImageFiles images = new Cli.ImageFiles();
  private RecipeDirectory recipes;
  private Sha256 archive;

  @BeforeEach
  void makeSource() throws Exception {
    recipes = new RecipeDirectory(directory.resolve("recipes"));
    Path served = Files.createDirectories(directory.resolve("served/tree"));
    Files.writeString(served.resolve("file"), "content");
    Path file = directory.resolve("served/one.tar.gz");
    var tar = new ProcessBuilder("tar", "czf", file.toString(), "tree");
    assertThat(tar.directory(directory.resolve("served").toFile()).start().waitFor()).isZero();
    archive = Sha256.of(file);
  }

  private Cli here() {
    return Cli.withEngine(directory.resolve("cache"), new WritingEngine());
  }

  private Cli elsewhere() {
    return Cli.withImages(directory.resolve("other"), new WritingEngine(), images);
  }

  private Cli.Run run(Cli cli, String command, String... more) {
    var arguments = new ArrayList<>(List.of(command, "--recipes", recipes.path().toString()));
    arguments.addAll(List.of("--repository", directory.resolve("repository").toString()));
    arguments.addAll(List.of("--plain"));
    arguments.addAll(List.of(more));
    return cli.run(arguments.toArray(String[]::new));
  }

  /** The server is gone afterwards. */
  private Cli.Run fetch(String... more) throws IOException {
    try (LocalServer server = LocalServer.start(0)) {
      String url = server.serve("/", directory.resolve("served")) + "one.tar.gz";
      recipes.archive("one", url, archive.hex());
      return run(here(), "fetch", more);
    }
  }

  @Test
  void fetchWhenDoneLetsABuildDoWithoutANetwork() throws Exception {
    Cli.Run fetched = fetch();
    Cli.Run built = run(here(), "build", "--offline");

    assertThat(fetched.status()).isZero();
    assertThat(fetched.out())
        .contains("fetching one-1.0 (")
        .containsPattern("1 package: 1 file \\(\\d+ B\\) and the toolchain image are there\n$");
    assertThat(built.status()).isZero();
    assertThat(built.out()).contains("1 built");
  }

  @Test
  void buildWhenOfflineAndNotFetchedNamesTheFileAndTheCommand() throws Exception {
    try (LocalServer server = LocalServer.start(0)) {
      String url = server.serve("/", directory.resolve("served")) + "one.tar.gz";
      recipes.archive("one", url, archive.hex());
      Cli.Run built = run(here().with(Map.of("KILN_OFFLINE", "1")), "build");

      assertThat(built.status()).isEqualTo(ExitCode.SOURCE_UNAVAILABLE.code());
      assertThat(built.out())
          .contains("one-1.0 (sha256 " + archive + ") is not in the store")
          .contains("run `kiln fetch`");
    }
  }

  @Test
  void buildWhenOfflineWithoutAnImageSaysHowToGetIt() throws Exception {
    recipes.library("one", "make");
    Cli.Run built = run(elsewhere(), "build", "--offline");

    assertThat(built.status()).isEqualTo(ExitCode.MISSING_PREREQUISITE.code());
    assertThat(built.err())
        .contains("the container engine has no toolchain image, and none is made offline")
        .contains("run `kiln fetch`; its --export and --import");
  }

  @Test
  void fetchWhenExportedIsAllThatAnotherMachineNeeds() throws Exception {
    String file = directory.resolve("store.tar").toString();
    Cli.Run exported = fetch("--export", file);
    Cli.Run imported = run(elsewhere(), "fetch", "--import", file);
    Cli.Run built = run(elsewhere(), "build", "--offline");

    assertThat(exported.status()).isZero();
    assertThat(imported.out()).contains("2 files taken into " + directory.resolve("other"));
    assertThat(built.out()).contains("1 built");
    assertThat(built.status()).isZero();
  }

  @Test
  void fetchWhenASourceCannotBeHadGoesOnAndFails() throws Exception {
    recipes.archive("lost", "http://127.0.0.1:1/lost.tar.gz", Sha256.of("x").hex());
    Cli.Run run = fetch("--export", directory.resolve("store.tar").toString());

    assertThat(run.status()).isEqualTo(ExitCode.SOURCE_UNAVAILABLE.code());
    assertThat(run.out())
        .contains("failed: lost 1.0: can't fetch lost-1.0")
        .contains("2 packages: 1 file (")
        .contains(", but not all: 1 package lacks something");
    assertThat(directory.resolve("store.tar")).doesNotExist();
  }

  @Test
  void fetchWhenBuildRequirementsAreNotLockedSaysHowToLockThem() throws Exception {
    recipes.recipe("one", "package: {name: one, version: '1.0'}\nsource: {path: .}\n");
    Cli.Run run = run(here(), "fetch", "one");

    assertThat(run.status()).isEqualTo(ExitCode.SOURCE_UNAVAILABLE.code());
    assertThat(run.out())
        .contains("one-1.0 has no build.lock.yaml for the line cp313")
        .contains("Run `kiln lock one --line cp313`");
  }
}
