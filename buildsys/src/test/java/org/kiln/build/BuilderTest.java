package org.kiln.build;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kiln.recipe.BuildType.PACKAGE;
import static org.kiln.recipe.BuildType.SHARED_LIBRARY;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.kiln.artifact.ReproducibleArchive;
import org.kiln.artifact.TinyModule;
import org.kiln.container.ContainerException;
import org.kiln.io.CacheDirectory;
import org.kiln.io.Sha256;
import org.kiln.recipe.PackageName;
import org.kiln.toolchain.Toolchain;

@Timeout(30)
final class BuilderTest {
  private static final BuildOptions ONE_JOB =
      new BuildOptions(1, 2, false, Collections.emptySortedSet());
  private static final BuildOptions LOCKED =
      new BuildOptions(1, 2, true, Collections.emptySortedSet());
  private static final String EXTENSION = "pkg/_c.cpython-313-wasm32-emscripten.so";

  @TempDir Path directory;

  private final FakeContainers containers =
      new FakeContainers()
          .writes("zlib/script", Layout.OUT, "include/zlib.h", "v1".getBytes(UTF_8))
          .writes("png/script", Layout.OUT, "lib/libpng.a", "png".getBytes(UTF_8));
  private final FakeSources sources = new FakeSources();
  private final RecordingLog log = new RecordingLog();

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
  void buildWhenScriptFailsTellsPhaseStatusLinesAndLog() throws InterruptedException, IOException {
    containers.writes("other/script", Layout.OUT, "file", new byte[0]);
    containers.when(
        "zlib/script",
        (spec, output) -> {
          output.accept("cc -c adler32.c");
          output.accept("error: no such file");
          return 2;
        });

    BuildResult result =
        build(Samples.library("png", "zlib"), Samples.library("zlib"), Samples.library("other"));

    BuildFailure failure = result.failures().get(0);
    assertThat(failure.phase()).isEqualTo("script");
    assertThat(failure.exitStatus()).hasValue(2);
    assertThat(failure.lastLines()).containsExactly("cc -c adler32.c", "error: no such file");
    Path logFile = failure.log().orElseThrow();
    assertThat(logFile).hasContent("=== zlib-1.0: script\ncc -c adler32.c\nerror: no such file\n");
    assertThat(logFile.resolveSibling("latest").toRealPath()).isEqualTo(logFile.toRealPath());
    assertThat(failure.describe())
        .startsWith("zlib 1.0 failed in phase script: exit status 2")
        .contains("  | error: no such file", "full log: " + logFile);
    assertThat(log.events)
        .contains("cancelled png by zlib")
        .doesNotContain("started png")
        .contains("built other");
    assertThat(cache().work()).isEmptyDirectory();
  }

  @Test
  void buildWhenSourceIsGoneFailsInFetch() throws InterruptedException {
    sources.with("zlib", Map.of("404", ""));

    BuildFailure failure = build(Samples.library("zlib")).failures().get(0);

    assertThat(failure.phase()).isEqualTo("fetch");
    assertThat(failure.what()).isEqualTo("no place has zlib");
    assertThat(failure.remedy()).hasValue("add a mirror");
  }

  @Test
  void buildWhenNothingIsLeftSaysSo() throws InterruptedException {
    assertThat(build(Samples.library("empty")).failures().get(0).what())
        .isEqualTo("empty-1.0: the build left no files");
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
  void buildWhenPackageLocksItsRequirementsAndFinishesTheWheel()
      throws InterruptedException, IOException {
    Samples sample = aPackage();

    BuildResult result = build(sample);

    assertThat(result.failures()).isEmpty();
    assertThat(result.artifacts(PackageName.parse("pkg")))
        .map(Artifact::name)
        .containsExactly("pkg-1.0-cp313-cp313-emscripten_3_1_69_wasm32.whl", "pkg-tests-1.0.zip");
    assertThat(sample.directory().resolve("build.lock.yaml")).exists();
    assertThat(containers.names()).containsExactly("pkg/lock", "pkg/script", "pkg/wheel");
    assertThat(log.events).anyMatch(e -> e.startsWith("note pkg") && e.contains("commit it"));

    assertThat(build(LOCKED, sample).isSuccess()).isTrue();
    assertThat(containers.names()).hasSize(3);
  }

  @Test
  void buildWhenLockedAndLockIsMissingFails() throws InterruptedException, IOException {
    BuildFailure failure = build(LOCKED, aPackage()).failures().get(0);

    assertThat(failure.phase()).isEqualTo("lock");
    assertThat(failure.what()).contains("build.lock.yaml is missing: pkg-1.0 needs [setuptools");
  }

  @Test
  void buildWhenSourceAsksForOtherRequirementsRenewsTheLock()
      throws InterruptedException, IOException {
    Samples sample = aPackage();
    build(sample);
    sources.with("pkg", Map.of("pyproject.toml", "[build-system]\nrequires = ['flit_core']\n"));

    assertThat(build(LOCKED, sample).failures().get(0).what()).contains("is stale");
    assertThat(build(sample).isSuccess()).isTrue();

    assertThat(BuildLockFile.of(sample.recipe()).find("1.0", "3.13").orElseThrow().requirements())
        .isEqualTo(new BuildRequirements(List.of("flit_core"), List.of()));
  }

  @Test
  void buildWhenWheelIsNativeSaysSo() throws InterruptedException, IOException {
    Samples sample = aPackage();
    wheelOf(new byte[] {0x7f, 'E', 'L', 'F'});

    assertThat(build(sample).failures().get(0).what())
        .startsWith("the build produced a native ELF file");
  }

  @Test
  void buildWhenSourceIsAWheelOnlyRepacksIt() throws InterruptedException {
    sources.with(
        "six",
        Map.of(
            "six.py", "",
            "six-1.0.dist-info/METADATA", "Name: six\nVersion: 1.0\n",
            "six-1.0.dist-info/WHEEL",
                "Wheel-Version: 1.0\nTag: py2-none-any\nTag: py3-none-any\n"));

    BuildResult result = build(Samples.of(PACKAGE, "six"));

    assertThat(result.failures()).isEmpty();
    assertThat(result.artifacts(PackageName.parse("six")))
        .map(Artifact::name)
        .containsExactly("six-1.0-py2.py3-none-any.whl");
    assertThat(containers.specs).isEmpty();
  }

  @Test
  void buildWhenThereIsNoToolchainEndsAtOnce() {
    var broken =
        new FakeToolchain(
            () -> {
              throw new ContainerException("no Docker", "install it", null);
            });

    assertThatThrownBy(
            () -> new Builder(services(broken)).build(plan(Samples.library("zlib")), ONE_JOB, log))
        .isInstanceOf(ContainerException.class)
        .hasMessage("no Docker");
  }

  @Test
  void buildWhenInterruptedRemovesItsDirectories() throws InterruptedException {
    var running = new CountDownLatch(1);
    containers.when(
        "zlib/script",
        (spec, output) -> {
          running.countDown();
          new CountDownLatch(1).await();
          return 0;
        });
    Thread main = Thread.currentThread();
    new Thread(
            () -> {
              try {
                running.await();
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
              main.interrupt();
            })
        .start();

    assertThatThrownBy(() -> build(Samples.library("zlib")))
        .isInstanceOf(InterruptedException.class);

    assertThat(cache().work()).isEmptyDirectory();
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
            "cached zlib", "started zlib", "phase zlib fetch", "phase zlib unpack", "built zlib");
  }

  /** Its image has other packages than its lock says, which is known once it was made. */
  private static final class DriftedToolchain implements ToolchainProvider {
    private String packages = "locked";

    @Override
    public Sha256 identity() {
      return Sha256.of(packages);
    }

    @Override
    public Toolchain ensure(BuildLog log) {
      packages = "actual";
      return new Toolchain("image", identity());
    }
  }

  private Samples aPackage() throws IOException {
    Files.createDirectories(directory.resolve("recipes/pkg"));
    containers.when(
        "pkg/lock",
        (spec, output) -> {
          String wheel =
              """
              {"install": [{"metadata": {"name": "setuptools", "version": "80.0"},
                "download_info": {"url": "https://x/setuptools-80.0-py3-none-any.whl",
                  "archive_info": {"hashes": {"sha256": "%s"}}}}]}
              """
                  .formatted(Sha256.of("setuptools"));
          Files.writeString(FakeContainers.host(spec, Layout.WORK + "/report.json"), wheel);
          return 0;
        });
    wheelOf(TinyModule.side(List.of(), List.of("PyInit__c")));
    return Samples.of(PACKAGE, "pkg").in(directory.resolve("recipes"));
  }

  private void wheelOf(byte[] module) throws IOException {
    Path content = Files.createDirectories(directory.resolve("content"));
    Files.createDirectories(content.resolve("pkg/tests"));
    Files.createDirectories(content.resolve("pkg-1.0.dist-info"));
    Files.write(content.resolve(EXTENSION), module);
    Files.writeString(content.resolve("pkg/tests/test_c.py"), "");
    Files.writeString(content.resolve("pkg-1.0.dist-info/METADATA"), "Name: pkg\nVersion: 1.0\n");
    Files.writeString(content.resolve("pkg-1.0.dist-info/WHEEL"), "Wheel-Version: 1.0\n");
    Path wheel = directory.resolve("pkg-1.0-cp313-cp313-linux_x86_64.whl");
    ReproducibleArchive.zip(content, wheel);
    containers.writes(
        "pkg/wheel", Layout.WORK, "dist/" + wheel.getFileName(), Files.readAllBytes(wheel));
  }

  private BuildResult build(Samples... samples) throws InterruptedException {
    return build(ONE_JOB, samples);
  }

  private BuildResult build(BuildOptions options, Samples... samples) throws InterruptedException {
    return new Builder(services(new FakeToolchain(() -> "image")))
        .build(plan(samples), options, log);
  }

  private static Plan plan(Samples... samples) {
    return Samples.plan(List.of("*"), samples);
  }

  private CacheDirectory cache() {
    return new CacheDirectory(directory.resolve("cache"));
  }

  private BuildServices services(ToolchainProvider toolchain) {
    return new BuildServices(
        sources, (wheel, listener) -> anyFile(), containers, toolchain, cache(), Map.of());
  }

  private Path anyFile() {
    try {
      return Files.writeString(directory.resolve("any"), "wheel");
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private record FakeToolchain(java.util.function.Supplier<String> image)
      implements ToolchainProvider {
    @Override
    public Sha256 identity() {
      return Sha256.of("toolchain");
    }

    @Override
    public Toolchain ensure(BuildLog log) {
      return new Toolchain(image.get(), identity());
    }
  }

  private static final class RecordingLog implements BuildLog {
    final List<String> events = Collections.synchronizedList(new java.util.ArrayList<>());

    @Override
    public void note(PackageName name, String message) {
      events.add("note " + name + " " + message);
    }

    @Override
    public void packageStarted(PlannedPackage planned) {
      events.add("started " + planned.name());
    }

    @Override
    public void phaseStarted(PackageName name, String phase) {
      events.add("phase " + name + " " + phase);
    }

    @Override
    public void packageBuilt(PlannedPackage planned, ActionResult result) {
      events.add("built " + planned.name());
    }

    @Override
    public void packageCached(PlannedPackage planned, ActionResult result) {
      events.add("cached " + planned.name());
    }

    @Override
    public void packageCancelled(PlannedPackage planned, PackageName because) {
      events.add("cancelled " + planned.name() + " by " + because);
    }
  }
}
