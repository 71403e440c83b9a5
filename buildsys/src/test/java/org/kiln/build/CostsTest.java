package org.kiln.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kiln.io.CacheDirectory;
import org.kiln.recipe.PackageName;
import org.kiln.recipe.RecipeReader;
import org.kiln.toolchain.Line;

final class CostsTest {
  private static final Capacity MACHINE = new Capacity(4, 4, 16L << 30);
  private static final PackageName ZLIB = PackageName.parse("zlib");

  @TempDir Path directory;

  @Test
  void ofWhenNothingIsKnownGuesses() throws IOException {
    assertThat(costs().of(zlib(""))).isEqualTo(new Cost(60, 4, 1L << 30));
  }

  @Test
  void ofWhenItWasBuiltTakesTheLargestPeakAndTheLastTime() throws IOException {
    costs().remember(ZLIB, new KnownCost(100, 2_000_000, OptionalInt.empty()));
    costs().remember(ZLIB, new KnownCost(10, 1_000_000, OptionalInt.of(2)));

    assertThat(costs().of(zlib(""))).isEqualTo(new Cost(10, 2, 2_200_000));
  }

  @Test
  void ofWhenTheRecipeSaysSoTakesThat() throws IOException {
    costs().remember(ZLIB, new KnownCost(10, 1_000_000, OptionalInt.of(2)));

    assertThat(costs().of(zlib("cores: 3, memory: 6 GB")))
        .isEqualTo(new Cost(10, 3, 6_000_000_000L));
  }

  @Test
  void ofWhenTheMemoryIsDamagedGuesses() throws IOException {
    costs().remember(ZLIB, new KnownCost(10, 1, OptionalInt.of(2)));
    Files.writeString(directory.resolve("cache/actions/costs/zlib"), "10 x");

    assertThat(costs().of(zlib(""))).isEqualTo(new Cost(60, 4, 1L << 30));
  }

  private Costs costs() {
    return new Costs(new CacheDirectory(directory.resolve("cache")), MACHINE);
  }

  private PlannedPackage zlib(String keys) throws IOException {
    Path recipe = Files.createDirectories(directory.resolve("recipes/zlib"));
    Files.writeString(
        recipe.resolve("meta.yaml"),
        """
        package: {name: zlib, version: "1.3"}
        build: {type: static_library, script: make, %s}
        """
            .formatted(keys));
    var recipes = RecipeReader.readAll(directory.resolve("recipes"));
    return new Planner(recipes, Line.CP313).plan(Planner.EVERYTHING, false).get(ZLIB);
  }
}
