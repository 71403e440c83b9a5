package org.kiln.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kiln.container.ContainerRunner;
import org.kiln.container.ContainerSpec;
import org.kiln.container.Mount;
import org.kiln.io.AtomicFiles;
import org.kiln.io.Sha256;
import org.kiln.repository.LocalServer;

/** What a build says of bad input; the container engine is a pretended one. */
final class BuildCommandTest {
  @TempDir private Path directory;

  private RecipeDirectory recipes;

  @BeforeEach
  void prepare() {
    recipes = new RecipeDirectory(directory.resolve("recipes"));
  }

  private Cli.Run build(ContainerRunner engine, String... packages) {
    return build(Cli.withEngine(directory.resolve("cache"), engine), packages);
  }

  private Cli.Run build(Cli cli, String... packages) {
    var arguments = new ArrayList<>(List.of("build", "--recipes", recipes.path().toString()));
    arguments.addAll(
        List.of("--repository", directory.resolve("repository").toString(), "--plain"));
    arguments.addAll(List.of(packages));
    return cli.run(arguments.toArray(String[]::new));
  }

  @Test
  void buildWhenThereIsNoEngineSaysSo() throws Exception {
    recipes.library("one", "true");
    Cli.Run run = build(Cli.withoutEngine(directory.resolve("cache")), "one");

    assertThat(run.status()).isEqualTo(ExitCode.MISSING_PREREQUISITE.code());
    assertThat(run.err()).isEqualTo("error: no container engine answers\nStart one.\n");
  }

  @Test
  void buildWhenNothingIsToBeBuiltNeedsNoEngine() throws Exception {
    recipes.heavy("one");
    Cli.Run run = build(Cli.withoutEngine(directory.resolve("cache")), "one", "--light");

    assertThat(run.status()).isZero();
    assertThat(run.err()).isEmpty();
  }

  @Test
  void buildWhenARunBeforeWasKilledLooksForItsContainers() throws Exception {
    recipes.heavy("one");
    Path work = Files.createDirectories(directory.resolve("cache/work"));
    Files.createFile(work.resolve("killed.lock"));
    var connections = new AtomicInteger();
    Cli cli = Cli.withEngine(directory.resolve("cache"), Cli.FAILING);
    Cli counting =
        new Cli(
            cli.cache(),
            () -> {
              connections.incrementAndGet();
              return cli.machinery().get();
            },
            cli.variables());
    build(counting, "one", "--light");
    build(counting, "one", "--light");

    assertThat(connections).hasValue(1);
  }

  @Test
  void buildWhenTheLineIsUnknownNamesThoseThatThereAre() {
    Cli.Run run = build(Cli.FAILING, "--line", "cp39", "zlib");

    assertThat(run.status()).isEqualTo(ExitCode.USAGE.code());
    assertThat(run.err()).contains("expected one of cp313, cp38, got cp39");
  }

  @Test
  void buildWhenThePackageHasNoRecipeNamesTheNearest() throws Exception {
    recipes.library("zlib", "true");
    Cli.Run run = build(Cli.FAILING, "zlip");

    assertThat(run.status()).isEqualTo(ExitCode.BAD_RECIPE.code());
    assertThat(run.err())
        .contains("no recipe is named \"zlip\"")
        .contains("did you mean \"zlib\"?");
  }

  @Test
  void buildWhenTheEnvironmentNamesADirectoryBuildsFromItAndSaysSo() throws Exception {
    recipes.archive("one", "http://127.0.0.1:1/one.tar.gz", Sha256.of("x").hex());
    Path tree = Files.createDirectory(directory.resolve("tree"));
    Cli cli = Cli.withEngine(directory.resolve("cache"), new WritingEngine());
    Cli.Run run = build(cli.with(Map.of("KILN_SOURCES", "one@1.0=" + tree)), "one");

    assertThat(run.out()).startsWith("one: from " + tree + " instead of its source\n");
    assertThat(run.status()).isZero();
  }

  @Test
  void buildWhenASourceIsNoDirectorySaysWhatWasExpected() {
    Cli.Run run = build(Cli.FAILING, "--source", "one");

    assertThat(run.status()).isEqualTo(ExitCode.USAGE.code());
    assertThat(run.err()).contains("expected NAME=DIR or NAME@VERSION=DIR, got one");
  }

  @Test
  void buildWhenTheCompilerFailsShowsPackagePhaseStatusFirstErrorAndLog() throws Exception {
    recipes.library("one", "make");
    Cli.Run run = build(Cli.FAILING, "one");

    assertThat(run.status()).isEqualTo(ExitCode.BUILD_FAILED.code());
    assertThat(run.out())
        .contains("one 1.0 failed in phase script: exit status 4")
        .contains("     2 > zlib.c:12:5: error: expected ';'")
        .containsPattern("full log: .*/cache/logs/one-1.0/[0-9a-f]{64}\\.log")
        .contains("failed: one 1.0 (script)")
        .contains("0 built, 0 cached, 1 failed, 0 skipped in ");
  }

  @Test
  void buildWhenEventsAreWantedWritesThemAsJsonLines() throws Exception {
    recipes.library("one", "make").library("two", "make", "one");
    Path events = directory.resolve("events.jsonl");
    build(Cli.FAILING, "two", "--events", events.toString());

    assertThat(Files.readAllLines(events))
        .extracting(line -> line.replaceAll(".*\"event\":\"(\\w+)\".*", "$1"))
        .startsWith("build_started")
        .contains("package_started", "package_failed", "package_cancelled")
        .endsWith("build_finished");
  }

  @Test
  void buildWhenAPackageFailsLeavesOutWhatNeedsItAndGoesOn() throws Exception {
    recipes.library("one", "make").library("two", "make", "one").library("other", "make");
    Cli.Run run = build(Cli.FAILING);

    assertThat(run.out())
        .contains("two 1.0: skipped, since one failed")
        .contains("0 built, 0 cached, 2 failed, 1 skipped in ");
  }

  @Test
  void buildWritesAReportAsPageAndAsJson() throws Exception {
    recipes.library("one", "make").library("two", "make", "one");
    Path report = directory.resolve("report");
    Cli.Run run = build(Cli.FAILING, "two", "--build-report", report.toString());
    JsonNode json = new ObjectMapper().readTree(report.resolve("report.json").toFile());

    assertThat(run.out()).endsWith("report: " + report.resolve("report.html") + "\n");
    assertThat(report.resolve("report.html")).content().contains("zlib.c:12:5: error");
    assertThat(json.path("critical_path")).hasToString("[\"one\"]");
    assertThat(json.path("packages").findValuesAsText("outcome"))
        .containsExactly("failed", "cancelled");
    assertThat(json.path("packages").findValuesAsText("why"))
        .containsExactly("in phase script: exit status 4", "one failed");
    assertThat(json.at("/packages/0/phases").findValuesAsText("name"))
        .containsExactly("fetch", "unpack", "prefix", "script");
  }

  @Test
  void buildWhenTheFormatIsJsonPrintsWhatBecameOfEachPackageAndNothingElse() throws Exception {
    recipes.library("one", "make").library("two", "make", "one");
    Cli.Run run = build(Cli.FAILING, "two", "--format", "json");
    JsonNode json = new ObjectMapper().readTree(run.out());

    assertThat(run.status()).isEqualTo(ExitCode.BUILD_FAILED.code());
    assertThat(run.err()).contains("0 built, 0 cached, 1 failed, 1 skipped in ");
    assertThat(json.path("success")).hasToString("false");
    assertThat(json.path("repository").asText())
        .isEqualTo(directory.resolve("repository/cp313").toString());
    assertThat(json.at("/packages/1/name").asText()).isEqualTo("two");
    assertThat(json.path("packages").findValuesAsText("outcome"))
        .containsExactly("failed", "cancelled");
    assertThat(json.at("/packages/0/log_file").asText()).endsWith(".log");
  }

  @Test
  void buildWhenTheFormatIsJsonSaysTheSameAsTheReport() throws Exception {
    recipes.library("one", "make").library("two", "make", "one");
    Path report = directory.resolve("report");
    Cli.Run run =
        build(Cli.FAILING, "two", "--format", "json", "--build-report", report.toString());
    JsonNode json = new ObjectMapper().readTree(run.out());
    JsonNode detailed = new ObjectMapper().readTree(new File(json.path("report").asText()));
    detailed.path("packages").forEach(one -> ((ObjectNode) one).remove("contents"));

    assertThat(json.path("packages")).isEqualTo(detailed.path("packages"));
    assertThat(json.path("critical_path")).isEqualTo(detailed.path("critical_path"));
  }

  /** An engine whose programs leave a file, in one package with the number of cores. */
  private static int leaveFile(ContainerSpec spec, Consumer<String> output) {
    Mount out =
        spec.mounts().stream()
            .filter(m -> m.container().equals("/kiln/out"))
            .findFirst()
            .orElseThrow();
    String text = spec.name().startsWith("counting/") ? spec.environment().get("CPUS") : "same";
    AtomicFiles.write(out.host().resolve("share/file"), text + "\n");
    return 0;
  }

  @Test
  void buildWhenItIsToBeVerifiedSaysWhatCameOutTheSameAndWhatDidNot() throws Exception {
    recipes.library("steady", "make").library("counting", "make");
    Path report = directory.resolve("report");
    Cli.Run run =
        build(
            BuildCommandTest::leaveFile,
            "--verify-reproducible",
            "--build-report",
            report.toString());
    JsonNode json = new ObjectMapper().readTree(report.resolve("report.json").toFile());

    assertThat(run.status()).isEqualTo(ExitCode.BUILD_FAILED.code());
    assertThat(run.out())
        .contains(
            "steady 1.0: reproduced",
            "counting 1.0: NOT REPRODUCED",
            "  | counting-1.0.tar.zst!share/file: line 1: ",
            "failed: counting 1.0 (verify)",
            "1 package reproduced bit by bit");
    assertThat(json.path("reproduced")).hasToString("[\"steady\"]");
  }

  @Test
  void buildWhenNothingIsToBeDoneLeavesTheLastReport() throws Exception {
    recipes.heavy("one");

    assertThat(build(Cli.FAILING, "one", "--light").out()).doesNotContain("report: ");
    assertThat(build(Cli.FAILING, "one").out()).contains("report: ");
  }

  @Test
  void buildWhenTheReportCannotBeWrittenSaysSo() throws Exception {
    recipes.library("one", "make");
    Path file = Files.createFile(directory.resolve("report"));
    Cli.Run run = build(Cli.FAILING, "one", "--build-report", file.toString());

    assertThat(run.err()).startsWith("error: cannot write the report in " + file + ": ");
  }

  @Test
  void buildWhenWhatIsToBeRebuiltIsNoneOfItSaysSo() throws Exception {
    recipes.library("one", "make");

    assertThat(build(Cli.FAILING, "one", "--rebuild", "one,two"))
        .extracting(Cli.Run::status, Cli.Run::err)
        .satisfies(
            seen ->
                assertThat(seen)
                    .asString()
                    .contains("expected the name of a package, got one,two"));
    assertThat(build(Cli.FAILING, "one", "--rebuild", "two").err())
        .startsWith("error: can't build two again: it is neither among the packages nor needed");
  }

  @Test
  void buildWhenItIsLightSaysWhatIsLeftOutAndWhy() throws Exception {
    recipes.heavy("one").library("two", "make", "one");
    Cli.Run run = build(Cli.FAILING, "two", "--light");

    assertThat(run.status()).isEqualTo(ExitCode.OK.code());
    assertThat(run.out())
        .contains("one 1.0: left out\n", "two 1.0: left out\n")
        .contains("left out: one 1.0 (tagged heavy, not in the cache; `kiln build one` or ")
        .contains("left out: two 1.0 (needs one, which is left out)")
        .contains("0 built, 0 cached, 0 failed, 2 skipped in ");
  }

  @Test
  void buildWhenTheDigestIsWrongShowsBoth() throws Exception {
    Files.writeString(directory.resolve("one.tar.gz"), "something else");
    try (LocalServer server = LocalServer.start(0)) {
      String url = server.serve("/", directory) + "one.tar.gz";
      recipes.archive("one", url, Sha256.of("expected").hex());
      Cli.Run run = build(Cli.FAILING, "one");

      assertThat(run.status()).isEqualTo(ExitCode.SOURCE_UNAVAILABLE.code());
      assertThat(run.out())
          .contains(Sha256.of("expected").hex())
          .contains(Sha256.of("something else").hex());
    }
  }

  @Test
  void buildWhenThereIsNoNetworkNamesTheSource() throws Exception {
    // Port 1 of this machine answers nobody, as a machine without a network.
    recipes.archive("one", "http://127.0.0.1:1/one.tar.gz", Sha256.of("x").hex());
    Cli.Run run = build(Cli.FAILING, "one");

    assertThat(run.status()).isEqualTo(ExitCode.SOURCE_UNAVAILABLE.code());
    assertThat(run.out()).contains("http://127.0.0.1:1/one.tar.gz").doesNotContain("\tat ");
  }

  @Test
  void buildWhenTheDiskIsFullSaysSo() throws Exception {
    recipes.library("one", "make");
    Cli.Run run =
        build(
            (spec, output) -> {
              throw new java.io.UncheckedIOException(
                  new java.io.IOException("No space left on device"));
            },
            "one");

    assertThat(run.status()).isEqualTo(ExitCode.DISK.code());
    assertThat(run.out()).contains("No space left on device");
  }
}
