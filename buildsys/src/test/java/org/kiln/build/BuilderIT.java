package org.kiln.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kiln.artifact.ArchiveReader;
import org.kiln.container.docker.DockerEngine;
import org.kiln.io.CacheDirectory;
import org.kiln.io.Sha256;
import org.kiln.recipe.PackageName;
import org.kiln.recipe.RecipeReader;
import org.kiln.source.Downloads;
import org.kiln.source.GitSource;
import org.kiln.source.RecipeSources;
import org.kiln.source.SourceStore;
import org.kiln.source.Sources;
import org.kiln.source.Timing;
import org.kiln.toolchain.BuildContext;
import org.kiln.toolchain.Line;
import org.kiln.toolchain.Toolchain;
import org.kiln.toolchain.ToolchainImage;
import org.kiln.toolchain.ToolchainListener;

/** Whole builds of packages of a few lines, with the real toolchain. */
final class BuilderIT {
  private static final CacheDirectory MACHINE = CacheDirectory.of(System.getenv());
  private static final ToolchainImage IMAGE =
      new ToolchainImage(
          new BuildContext(Path.of("../emsdk-docker").toAbsolutePath().normalize()), MACHINE);
  private static final BuildOptions OPTIONS =
      new BuildOptions(
          Capacity.ofThisMachine().withJobs(1),
          false,
          false,
          false,
          false,
          Collections.emptySortedSet());
  private static final BuildOptions VERIFIED =
      new BuildOptions(
          Capacity.ofThisMachine(), false, false, false, true, Collections.emptySortedSet());

  private static DockerEngine engine;

  @TempDir Path directory;

  @BeforeAll
  static void connect() {
    engine = DockerEngine.connect();
  }

  @AfterAll
  static void disconnect() {
    engine.close();
  }

  @BeforeEach
  void copyRecipes() throws IOException, URISyntaxException {
    URL resources = Objects.requireNonNull(BuilderIT.class.getResource("/building"));
    Path from = Path.of(resources.toURI());
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, directory.resolve("checkout").resolve(from.relativize(file).toString()));
      }
    }
  }

  @Test
  void buildWhenExtensionIsBuiltTwiceGivesTheSameBits() throws InterruptedException {
    BuildResult first = build("first", BuildLog.NONE, "greeting");
    BuildResult second = build("second", BuildLog.NONE, "greeting");

    assertThat(first.failures()).isEmpty();
    List<Artifact> artifacts = first.artifacts(PackageName.parse("greeting"));
    assertThat(artifacts)
        .map(Artifact::name)
        .containsExactly(
            "greeting-1.2.0-cp313-cp313-emscripten_3_1_69_wasm32.whl", "greeting-tests-1.2.0.zip");
    assertThat(second.artifacts(PackageName.parse("greeting"))).isEqualTo(artifacts);
    Path site = directory.resolve("site");
    ArchiveReader.unpackZip(new ArtifactStore(cache("first")).file(artifacts.get(0)), site);
    assertThat(site.resolve("_greeting.cpython-313-wasm32-emscripten.so")).exists();
    assertThat(site.resolve("test_greeting.py")).doesNotExist();
  }

  @Test
  void buildWhenCompilerFailsTellsAllThatIsKnown() throws InterruptedException {
    BuildFailure failure = build("cache", BuildLog.NONE, "broken").failures().get(0);

    assertThat(failure.phase()).isEqualTo("script");
    assertThat(failure.exitStatus()).hasValue(1);
    assertThat(failure.lastLines())
        .anyMatch(line -> line.contains("f.c:1:22: error: use of undeclared identifier 'missing'"));
    assertThat(failure.log().orElseThrow()).content().contains("undeclared identifier");
  }

  @Test
  void buildWhenScriptExportsVariablesLaterPhasesSeeThem() throws InterruptedException {
    BuildFailure failure = build("cache", BuildLog.NONE, "exporting").failures().get(0);

    assertThat(failure.phase()).isEqualTo("cross-script");
    assertThat(failure.exitStatus()).hasValue(7);
    assertThat(failure.lastLines())
        .containsExactly("two words", "and a line", "tool found", "/opt/kiln/cross-bin/cc");
  }

  @Test
  void buildWhenTheResultTellsOfItsSurroundingsIsNotReproduced() throws InterruptedException {
    BuildFailure failure = build("cache", BuildLog.NONE, VERIFIED, "telling").failures().get(0);

    assertThat(failure.lastLines())
        .map(line -> line.replaceAll(": .*", ""))
        .contains(
            "telling-1.0.0.tar.zst!share/cores",
            "telling-1.0.0.tar.zst!share/host",
            "telling-1.0.0.tar.zst!share/year")
        .doesNotContain("telling-1.0.0.tar.zst!share/directory");
    // A user who may not give files away builds twice under one name.
    boolean isRoot = Owner.of(directory).startsWith("0:");
    assertThat(failure.lastLines().stream().anyMatch(line -> line.contains("share/user")))
        .isEqualTo(isRoot);
  }

  @Test
  void buildWhenInterruptedLeavesNoContainerAndNoDirectory() {
    Thread main = Thread.currentThread();
    var seen = new AtomicReference<>("");
    BuildLog interrupting =
        new BuildLog() {
          @Override
          public void line(PackageName name, String phase, String line) {
            seen.set(line);
            main.interrupt();
          }
        };

    assertThatThrownBy(() -> build("cache", interrupting, "patient"))
        .isInstanceOf(InterruptedException.class);

    assertThat(seen).hasValue("waiting");
    assertThat(cache("cache").work()).isEmptyDirectory();
    assertThat(runningContainers()).noneMatch(line -> line.contains("sleep 600"));
  }

  private BuildResult build(String cacheName, BuildLog log, String target)
      throws InterruptedException {
    return build(cacheName, log, OPTIONS, target);
  }

  private BuildResult build(String cacheName, BuildLog log, BuildOptions options, String target)
      throws InterruptedException {
    CacheDirectory cache = cache(cacheName);
    Map<String, String> environment = System.getenv();
    var store = new SourceStore(MACHINE);
    var downloads = Downloads.of(Timing.DEFAULT, store, environment, engine, IMAGE::reference);
    var sources =
        new Sources(
            store, downloads, new GitSource(store, environment), new RecipeSources(List.of()));
    var services =
        new BuildServices(
            sources,
            WheelFetcher.of(downloads),
            engine,
            new RealToolchain(engine),
            cache,
            Optional.empty(),
            environment);
    var recipes = RecipeReader.readAll(directory.resolve("checkout/recipes"));
    Plan plan = new Planner(recipes, Line.CP313).plan(List.of(target), false);
    return new Builder(services).build(plan, options, log);
  }

  private record RealToolchain(DockerEngine docker) implements ToolchainProvider {
    @Override
    public SortedMap<String, String> parts() {
      return IMAGE.parts();
    }

    @Override
    public Sha256 identity() {
      return IMAGE.identity();
    }

    @Override
    public Toolchain ensure(BuildLog log) throws InterruptedException {
      return IMAGE.ensure(docker, docker, ToolchainListener.NONE);
    }
  }

  private CacheDirectory cache(String name) {
    return new CacheDirectory(directory.resolve(name));
  }

  private static List<String> runningContainers() {
    try {
      Process list =
          new ProcessBuilder("docker", "ps", "--no-trunc", "--format", "{{.Command}}").start();
      return new String(list.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
