package org.kiln.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kiln.io.Sha256;
import org.kiln.recipe.BuildType;
import org.kiln.toolchain.CrossEnvironment;
import org.kiln.toolchain.Line;
import org.kiln.toolchain.ToolchainInputs;

final class ActionInputsTest {
  private static final Sha256 TOOLCHAIN = Sha256.of("toolchain");
  private static final Artifact HEADERS = new Artifact("a-1.tar.zst", Sha256.of("a"), 1);

  @TempDir Path recipes;

  @Test
  void keyWhenPrintedNamesEachInputOnALine() {
    assertThat(
            key(Samples.library("zlib"), HEADERS)
                .text()
                .lines()
                .map(l -> l.replaceFirst(":.*", "")))
        .containsExactly(
            "build requirements",
            "host a-1.tar.zst",
            "package",
            "phase script",
            "schema",
            "source",
            "toolchain",
            "type",
            "unvendor tests");
  }

  @Test
  void keyWhenTheLineDiffersIsAnotherOnlyForPackages() {
    Samples zlib = Samples.library("zlib");
    Samples six = Samples.of(BuildType.PACKAGE, "six");

    assertThat(key(Line.CP38, TOOLCHAIN, zlib)).isEqualTo(key(zlib));
    assertThat(key(Line.CP38, TOOLCHAIN, six)).isNotEqualTo(key(six));
  }

  @Test
  void keyWhenOnlyTestsAndWordsDifferIsTheSame() {
    assertThat(key(Samples.library("zlib").testedWith("pytest")))
        .isEqualTo(key(Samples.library("zlib").forPython(">=3.13")));
  }

  @Test
  void keyWhenScriptDependencyOrToolchainDiffersIsAnother() {
    ActionKey key = key(Samples.library("zlib"), HEADERS);

    assertThat(key(Samples.library("zlib").script("make all"), HEADERS)).isNotEqualTo(key);
    assertThat(key(Samples.library("zlib"))).isNotEqualTo(key);
    assertThat(key(Samples.library("zlib"), new Artifact("a-1.tar.zst", Sha256.of("other"), 1)))
        .isNotEqualTo(key);
    assertThat(key(Line.CP313, Sha256.of("newer"), Samples.library("zlib"), HEADERS))
        .isNotEqualTo(key);
  }

  @Test
  void keyWhenScriptUsesTheRecipeDirectoryCoversItsFiles() throws IOException {
    Samples zlib = Samples.library("zlib").in(recipes).script("cp $PKGDIR/config .");
    Files.createDirectories(recipes.resolve("zlib"));
    Files.writeString(recipes.resolve("zlib/config"), "1");
    ActionKey key = key(zlib);

    Files.writeString(recipes.resolve("zlib/test_zlib.py"), "");
    assertThat(key(zlib)).isEqualTo(key);
    Files.writeString(recipes.resolve("zlib/config"), "2");
    assertThat(key(zlib)).isNotEqualTo(key);
  }

  private static ActionKey key(Samples sample, Artifact... prefix) {
    return key(Line.CP313, TOOLCHAIN, sample, prefix);
  }

  private static ActionKey key(Line line, Sha256 toolchain, Samples sample, Artifact... prefix) {
    var recipes = Samples.recipes(sample, Samples.library("pytest"));
    Plan plan = new Planner(recipes, line).plan(List.of(sample.name()), false);
    return new ActionInputs(
            plan,
            new FakeSources(),
            new Variables(new CrossEnvironment(line)),
            new FixedToolchain(toolchain))
        .key(plan.packages().values().iterator().next(), List.of(prefix), Optional.empty());
  }

  private record FixedToolchain(Sha256 identity) implements ToolchainInputs {
    @Override
    public SortedMap<String, String> parts() {
      return new TreeMap<>();
    }
  }
}
