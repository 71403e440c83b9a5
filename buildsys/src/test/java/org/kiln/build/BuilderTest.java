package org.kiln.build;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.kiln.recipe.BuildType.CPYTHON_MODULE;
import static org.kiln.recipe.BuildType.RUNTIME;
import static org.kiln.recipe.BuildType.SHARED_LIBRARY;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kiln.artifact.ArchiveMember;
import org.kiln.artifact.ArchiveReader;
import org.kiln.artifact.TinyModule;
import org.kiln.io.Sha256;
import org.kiln.recipe.PackageName;
import org.kiln.toolchain.Toolchain;

@Timeout(30)
final class BuilderTest extends BuilderFixture {
  @Test
  void buildWhenLibrariesRunsTheirScriptsAndKeepsTheirPrefixes() throws InterruptedException {
    BuildResult result = build(Samples.library("png", "zlib"), Samples.library("zlib"));

    assertThat(result.isSuccess()).isTrue();
    assertThat(containers.names()).containsExactly("zlib/script", "png/script");
    assertThat(result.artifacts(PackageName.parse("zlib")))
        .map(Artifact::name)
        .containsExactly("zlib-1.0.tar.zst");
    assertThat(log.events)
        .contains("started zlib", "phase zlib script", "built zlib", "started png", "built png");
    assertThat(cache().work()).isEmptyDirectory();
  }

  @Test
  void buildWhenDoneBeforeStartsNoContainer() throws InterruptedException {
    build(Samples.library("png", "zlib"), Samples.library("zlib"));
    containers.specs.clear();
    log.events.clear();

    assertThat(build(Samples.library("png", "zlib"), Samples.library("zlib")).isSuccess()).isTrue();

    assertThat(containers.specs).isEmpty();
    assertThat(log.events).containsExactly("cached zlib", "cached png");
  }

  @Test
  void buildWhenALibraryInstallsIntoThePrefixTakesWhatItAdded() throws Exception {
    byte[] library = "installed by a community recipe".getBytes(UTF_8);
    containers.writes("png/script", Layout.PREFIX, "lib/libpng.a", library);

    BuildResult result = build(Samples.library("png", "zlib"), Samples.library("zlib"));

    Artifact png = result.artifacts(PackageName.parse("png")).get(0);
    Path unpacked = directory.resolve("unpacked");
    ArchiveReader.unpackTarZst(new ArtifactStore(cache()).file(png), unpacked);
    assertThat(ArchiveMember.filesOf(unpacked))
        .map(ArchiveMember::name)
        .containsExactly("lib/libpng.a");
  }

  @ParameterizedTest
  @CsvSource({
    "/etc, lib is a link that leaves the directory: /etc",
    "../work, lib is a link that leaves the directory: ../work",
    "., lib is a link to a directory that holds it"
  })
  void buildWhenALinkLeadsElsewhereSaysSo(String target, String why) throws Exception {
    containers.when(
        "zlib/script",
        (spec, output) -> {
          Path lib = FakeContainers.host(spec, Layout.OUT).resolve("lib");
          Files.createSymbolicLink(lib, Path.of(target));
          return 0;
        });

    assertThat(build(Samples.library("zlib")).failures())
        .singleElement()
        .satisfies(failure -> assertThat(failure.what()).contains(why));
  }

  @Test
  void buildWhenALinkInThePrefixLeadsToThisMachineLeavesItsFiles() throws Exception {
    Path own = Files.writeString(Files.createDirectory(directory.resolve("own")).resolve("x"), "x");
    containers.when(
        "zlib/script",
        (spec, output) -> {
          Path link = FakeContainers.host(spec, Layout.PREFIX).resolve("own");
          Files.createSymbolicLink(link, own.getParent());
          return 0;
        });

    assertThat(build(Samples.library("zlib")).failures())
        .singleElement()
        .satisfies(f -> assertThat(f.what()).contains("own is a link that leaves the directory"));
    assertThat(own).hasContent("x");
  }

  @Test
  void buildWhenTwoBuildTheSameAtOnceBuildsOnce() throws Exception {
    Callable<BuildResult> build = () -> build(Samples.library("zlib"));
    ExecutorService both = Executors.newFixedThreadPool(2);
    try {
      for (Future<BuildResult> result : both.invokeAll(List.of(build, build))) {
        assertThat(result.get().isSuccess()).isTrue();
      }
    } finally {
      both.shutdownNow();
    }

    assertThat(containers.names()).containsExactly("zlib/script");
    assertThat(log.events).contains("built zlib", "cached zlib");
  }

  @Test
  void buildWhenDependencyComesOutTheSameLeavesItsDependents() throws InterruptedException {
    build(Samples.library("png", "zlib"), Samples.library("zlib"));
    log.events.clear();

    build(Samples.library("png", "zlib"), Samples.library("zlib").script("make other\n"));

    assertThat(log.events).contains("built zlib", "cached png");
  }

  @Test
  void buildWhenArtifactIsGoneBuildsAgain() throws InterruptedException, IOException {
    BuildResult first = build(Samples.library("zlib"));
    Artifact artifact = first.artifacts(PackageName.parse("zlib")).get(0);
    Files.delete(new ArtifactStore(cache()).file(artifact));
    log.events.clear();

    build(Samples.library("zlib"));

    assertThat(log.events).contains("built zlib");
  }

  @Test
  void buildWhenSharedLibraryLeavesAnArchiveForTheRepositoryToo() throws InterruptedException {
    containers.writes(
        "geos/script", Layout.OUT, "lib/libgeos.so", TinyModule.side(List.of(), List.of("f")));

    BuildResult result = build(Samples.of(SHARED_LIBRARY, "geos"));

    assertThat(result.artifacts(PackageName.parse("geos")))
        .map(Artifact::name)
        .containsExactly("geos-1.0.tar.zst", "geos-1.0.zip");
  }

  @Test
  void buildWhenRuntimeLeavesEachFileOnItsOwn() throws InterruptedException {
    containers.writes("web/script", Layout.OUT, "pyodide.mjs", "export {}".getBytes(UTF_8));

    BuildResult result = build(Samples.of(RUNTIME, "web"));

    assertThat(result.artifacts(PackageName.parse("web")))
        .map(Artifact::name)
        .containsExactly("pyodide.mjs");
  }

  @Test
  void buildWhenModuleOfTheStandardLibraryLeavesAnArchive() throws InterruptedException {
    containers.writes("pydoc/script", Layout.OUT, "pydoc.py", new byte[0]);

    BuildResult result = build(Samples.of(CPYTHON_MODULE, "pydoc"));

    assertThat(result.artifacts(PackageName.parse("pydoc")))
        .map(Artifact::name)
        .containsExactly("pydoc-1.0.zip");
  }

  @Test
  void buildWhenImageTurnsOutToBeAnotherKeepsResultsUnderItsOwnIdentity()
      throws InterruptedException {
    Plan plan = plan(Samples.library("zlib"));
    var machine = new DriftedToolchain();
    new Builder(services(machine)).build(plan, ONE_JOB, log);
    log.events.clear();

    new Builder(services(machine)).build(plan, ONE_JOB, log);
    new Builder(services(new DriftedToolchain())).build(plan, ONE_JOB, log);

    assertThat(log.events)
        .containsExactly(
            "cached zlib",
            "started zlib",
            "phase zlib fetch",
            "phase zlib unpack",
            "phase zlib prefix",
            "built zlib");
  }

  /** Its image has other packages than its lock says, which is known once it was made. */
  private static final class DriftedToolchain implements ToolchainProvider {
    private String packages = "locked";

    @Override
    public Sha256 identity() {
      return Sha256.of(packages);
    }

    @Override
    public SortedMap<String, String> parts() {
      return new TreeMap<>();
    }

    @Override
    public Toolchain ensure(BuildLog log) {
      packages = "actual";
      return new Toolchain("image", identity());
    }
  }
}
