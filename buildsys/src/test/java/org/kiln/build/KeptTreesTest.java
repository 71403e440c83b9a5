package org.kiln.build;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kiln.build.CacheItem.Kind;
import org.kiln.container.ContainerSpec;
import org.kiln.recipe.PackageName;
import org.kiln.toolchain.Line;

final class KeptTreesTest extends BuilderFixture {
  private static final PackageName ZLIB = PackageName.parse("zlib");

  private KeptTrees trees() {
    return new KeptTrees(cache(), Line.CP313);
  }

  private KeptTree kept() {
    return trees().find(ZLIB).orElseThrow();
  }

  /** Lets zlib fail, after its build changed a file of the source and made another one. */
  private BuildFailure fail(Samples... samples) throws InterruptedException {
    sources.with("zlib", Map.of("a.c", "a\n", "version", "1\n"));
    containers.when(
        "zlib/script",
        (spec, output) -> {
          Path source = FakeContainers.host(spec, Layout.SOURCE);
          Files.writeString(source.resolve("version"), "2\n");
          Files.writeString(source.resolve("a.o"), "object");
          output.accept("a.c:1:1: error: x");
          return 3;
        });
    return build(samples.length == 0 ? new Samples[] {Samples.library("zlib")} : samples)
        .failures()
        .get(0);
  }

  private void edit(String file, String text) throws IOException {
    FileTime begin = FileTime.from(Instant.now());
    Path path = kept().source().resolve(file);
    Files.writeString(path, text);
    Files.setLastModifiedTime(path, FileTime.from(Instant.now().plusSeconds(1)));
    kept().noteEdits(begin);
  }

  @Test
  void buildWhenAPhaseFailsKeepsTheTreeAndSaysSo() throws InterruptedException {
    BuildFailure failure = fail();

    assertThat(failure.describe()).endsWith("look into it: kiln shell zlib\n");
    assertThat(kept().source().resolve("a.o")).hasContent("object");
    assertThat(kept().changedByBuild().resolve("version")).hasContent("2");
    assertThat(kept().changedByBuild().resolve("a.o")).doesNotExist();
    assertThat(kept().build().label()).isEqualTo("zlib-1.0");
    assertThat(kept().build().phase()).isEqualTo("script");
    assertThat(kept().build().failure()).contains("error: x", "full log: ");
    assertThat(cache().work()).isEmptyDirectory();
  }

  @Test
  void buildWhenItFailsBeforeAnyPhaseKeepsNothing() throws InterruptedException {
    sources.with("zlib", Map.of("404", ""));
    build(Samples.library("zlib"));

    assertThat(trees().find(ZLIB)).isEmpty();
  }

  @Test
  void buildWhenItSucceedsLetsTheTreeGo() throws InterruptedException {
    fail();
    containers.writes("zlib/script", Layout.OUT, "include/zlib.h", "v1".getBytes(UTF_8));
    build(Samples.library("zlib"));

    assertThat(trees().find(ZLIB)).isEmpty();
    assertThat(cache().failed().resolve("cp313")).isEmptyDirectory();
  }

  @Test
  void buildWhenItFailsAgainKeepsTheLastTree() throws InterruptedException, IOException {
    fail();
    Files.writeString(kept().source().resolve("looked.txt"), "no file of the source");
    fail();

    assertThat(kept().source().resolve("looked.txt")).doesNotExist();
    assertThat(cache().failed().resolve("cp313")).isDirectoryNotContaining("glob:**.tmp");
  }

  @Test
  void buildWhenTheKeptTreeHasEditsLeavesItAlone() throws InterruptedException, IOException {
    fail();
    edit("a.c", "edited\n");
    BuildFailure failure = fail();

    assertThat(kept().source().resolve("a.c")).hasContent("edited");
    assertThat(failure.describe())
        .contains("an earlier build's tree stays, since it has edits (a.c):")
        .contains("kiln patch zlib ", "kiln shell --fresh zlib ");
  }

  @Test
  void buildWhenSomebodyWorksInTheKeptTreeLeavesItAlone() throws InterruptedException {
    fail();
    var said = new StringBuilder();
    boolean isAlone =
        trees().alone(ZLIB, () -> said.append(Interrupting.rethrown(() -> fail().describe())));

    assertThat(isAlone).isTrue();
    assertThat(said).contains("this build's tree is not kept");
    assertThat(trees().find(ZLIB)).isPresent();
  }

  @Test
  void buildWhenTheResultIsKnownLetsTheTreeGoUnlessItHasEdits()
      throws InterruptedException, IOException {
    containers.writes("zlib/script", Layout.OUT, "include/zlib.h", "v1".getBytes(UTF_8));
    sources.with("zlib", Map.of("a.c", "a\n", "version", "1\n"));
    build(Samples.library("zlib"));
    fail(Samples.library("zlib").script("make other\n"));
    edit("a.c", "edited\n");
    build(Samples.library("zlib"));
    assertThat(trees().find(ZLIB)).isPresent();

    trees().patched(ZLIB, kept(), kept().build().source());
    build(Samples.library("zlib"));
    assertThat(trees().find(ZLIB)).isEmpty();
  }

  @Test
  void noteEditsWhenAPhaseRunsAgainTakesOnlyWhatPeopleEdited()
      throws InterruptedException, IOException {
    fail();
    edit("version", "2\n");
    assertThat(kept().edits()).isEmpty();

    edit("version", "3\n");
    assertThat(kept().edits()).containsExactly("version");
  }

  @Test
  void prepareWhenAPackageDidNotFailLaysItOutAndBuildsWhatItNeeds() throws InterruptedException {
    sources.with("png", Map.of("png.c", "p\n"));
    Plan plan = plan(Samples.library("png", "zlib"), Samples.library("zlib"));
    KeptTree tree =
        new Builder(services(new FakeToolchain(() -> "image")))
            .prepare(plan, PackageName.parse("png"), ONE_JOB, log);

    assertThat(tree.source().resolve("png.c")).hasContent("p");
    assertThat(tree.tree().prefix().resolve("include/zlib.h")).hasContent("v1");
    assertThat(tree.build().failure()).isEmpty();
    assertThat(containers.names()).containsExactly("zlib/script");
  }

  @Test
  void prepareWhenWhatItNeedsFailsSaysSo() {
    containers.when("zlib/script", (spec, output) -> 1);
    Plan plan = plan(Samples.library("png", "zlib"), Samples.library("zlib"));

    assertThatThrownBy(
            () ->
                new Builder(services(new FakeToolchain(() -> "image")))
                    .prepare(plan, PackageName.parse("png"), ONE_JOB, log))
        .hasMessage("can't prepare png without zlib");
  }

  @Test
  void entranceWhenItIsOpenedHasThePhasesContainerWithAShell() throws InterruptedException {
    fail();
    ContainerSpec phase = containers.specs.get(0);
    BuildServices services = services(new FakeToolchain(() -> "image"));
    Entrance entrance = Entrance.of(services, kept(), Optional.empty());

    ContainerSpec shell = entrance.command(List.of("make", "all"));

    assertThat(shell.environment()).isEqualTo(phase.environment());
    assertThat(shell.workingDirectory()).isEqualTo(phase.workingDirectory());
    assertThat(shell.user()).isEqualTo(phase.user());
    assertThat(shell.hasNetwork()).isFalse();
    assertThat(shell.mounts())
        .extracting(mount -> mount.container() + " " + mount.isReadOnly())
        .isEqualTo(phase.mounts().stream().map(m -> m.container() + " " + m.isReadOnly()).toList());
    assertThat(shell.command())
        .containsExactly("bash", "-c", ". /kiln/phases/shell.sh; \"$@\"", "bash", "make", "all");
    assertThat(entrance.command(List.of("a | b")).command()).contains("a | b").hasSize(5);
    assertThat(entrance.shell("xterm").environment()).containsEntry("TERM", "xterm");
    assertThat(entrance.greeting())
        .contains("This is where phase script of zlib-1.0 runs.")
        .contains("kiln-phase runs it (/kiln/phases/script.sh).");
    assertThat(kept().tree().phases().resolve("script.sh")).exists();
  }

  @Test
  void entranceWhenThePhaseIsUnknownNamesThoseThatThereAre() throws InterruptedException {
    fail();

    assertThatThrownBy(
            () ->
                Entrance.of(
                    services(new FakeToolchain(() -> "image")), kept(), Optional.of("wheel")))
        .hasMessage("zlib-1.0 has no phase wheel; expected one of script");
  }

  @Test
  void inventoryWhenATreeIsKeptHasItAsAWhole() throws InterruptedException, IOException {
    fail();
    Files.createDirectories(cache().failed().resolve("cp313/.zlib.x.tmp/work"));
    var cleaning = new CacheCleaning(cache());
    List<CacheItem> found =
        cleaning.all().stream()
            .filter(i -> i.kind() == Kind.FAILED || i.kind() == Kind.LEFTOVER)
            .toList();

    assertThat(found).extracting(CacheItem::kind).contains(Kind.FAILED, Kind.LEFTOVER);
    cleaning.remove(found);
    assertThat(cache().failed()).isEmptyDirectory();
  }

  /** Lets work that may be interrupted be done where that can't be said. */
  private interface Interrupting {
    String run() throws InterruptedException;

    static String rethrown(Interrupting work) {
      try {
        return work.run();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
