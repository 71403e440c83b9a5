package org.kiln.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.kiln.io.Sha256;
import org.kiln.recipe.Source.Archive;
import org.kiln.recipe.Source.Extra;
import org.kiln.recipe.Source.Location;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class GoodRecipesTest {
  private static final Path DIRECTORY = Path.of("src/test/resources/recipes/good");
  private static final Sha256 DIGEST =
      Sha256.parse("9a93b2b7dfdac77ceba5a558a580e74667dd6fede4585b91eefb60f03b72df23");

  private final Recipes recipes = RecipeReader.readAll(DIRECTORY);

  private Recipe recipe(String name) {
    return recipes.get(PackageName.parse(name));
  }

  private Release release(String name) {
    return recipe(name).releases().get(0);
  }

  private static List<PackageName> names(String... names) {
    return Stream.of(names).map(PackageName::parse).toList();
  }

  @Test
  void goodRecipesWhenTakenTogetherUseEveryKey() throws IOException {
    try (Stream<Path> files = Files.walk(DIRECTORY)) {
      String all =
          files
              .filter(file -> file.endsWith("meta.yaml"))
              .map(GoodRecipesTest::text)
              .collect(Collectors.joining());
      assertThat(Keys.ALL).allSatisfy(key -> assertThat(all).contains(key.name() + ":"));
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void readWhenVersionLooksLikeANumberKeepsItsSpelling() {
    assertThat(release("fastpair").version()).isEqualTo("1.10");
  }

  @Test
  void readWhenPackageSectionIsFullKeepsAll() {
    Recipe fastpair = recipe("fastpair");
    assertThat(fastpair.topLevel()).containsExactly("fastpair", "_fastpair");
    assertThat(fastpair.tags()).containsExactly("core", "cmake");
    assertThat(fastpair.isPinned()).isTrue();
    assertThat(fastpair.isDisabled()).isFalse();
    assertThat(fastpair.about())
        .isEqualTo(
            new About(
                Optional.empty(),
                Optional.of("https://example.org/project/fastpair"),
                Optional.of("Pairs: fast"),
                Optional.of("BSD-3-Clause"),
                List.of("someone")));
  }

  @Test
  void readWhenAuditSectionIsFullKeepsAll() {
    Audit audit = release("fastpair").audit();

    assertThat(audit.size()).hasValue(1_500_000);
    assertThat(audit.waivers())
        .extracting(Waiver::lint, Waiver::files, Waiver::reason)
        .containsExactly(
            tuple(Lint.STATIC_ARCHIVE, List.of("fastpair/lib/*.a"), "Others link with it."),
            tuple(Lint.HOST_PATH, List.of(), "It is only said."));
    assertThat(recipe("numlike").releases())
        .map(release -> release.audit().size())
        .containsExactly(OptionalLong.empty(), OptionalLong.of(300_000));
  }

  @Test
  void readWhenBuildSectionIsFullKeepsAll() {
    assertThat(release("fastpair").build())
        .isEqualTo(
            new Build(
                BuildType.PACKAGE,
                Optional.of("./autogen.sh\nexport FASTPAIR_HOME=$PKG_BUILD_DIR\n"),
                Optional.of("embuilder --version\n"),
                Optional.of("rm -rf $PKGDIR/fastpair/benchmarks\n"),
                "-I$(WASM_LIBRARY_DIR)/include\n-DNO_THREADS\n",
                "-std=c++17",
                "-L$(WASM_LIBRARY_DIR)/lib -lpair",
                List.of("PyInit__fastpair", "fastpair_version"),
                List.of("build-dir=build", "setup-args=-Dthreads=none", "setup-args=-Dblas=none"),
                false,
                List.of("*/testing/*.py"),
                false,
                CrossBuild.NONE,
                new Resources(OptionalInt.of(2), OptionalLong.of(1_500_000_000))));
  }

  @Test
  void readWhenBuildSectionIsAbsentTakesTheDefaults() {
    assertThat(release("oldpair").build()).isEqualTo(Build.of(BuildType.PACKAGE));
  }

  @Test
  void readWhenRequirementsAreFullKeepsAll() {
    assertThat(release("fastpair").requirements())
        .isEqualTo(
            new Requirements(
                names("purepair", "libshare"),
                names("libpair", "libshare"),
                List.of("cmake"),
                List.of("cython < 3.1"),
                List.of("pybind11 >= 2.12")));
  }

  @Test
  void readWhenSourceIsPatchedKeepsPatchesAndExtras() {
    Archive source = (Archive) release("fastpair").source();
    assertThat(source.patches())
        .containsExactly(absolute("good/fastpair/patches/0001-no-threads.patch"));
    assertThat(source.extras()).containsExactly(new Extra("extras/config.h", "src/config.h"));
  }

  @Test
  void readWhenArchiveHasSeveralPlacesTriesThemInOrder() {
    assertThat(release("libpair").source())
        .isEqualTo(
            new Archive(
                List.of(
                    new Location.Url("https://example.org/libpair/v2.1.0.tar.gz"),
                    new Location.Url("https://mirror.example.org/libpair-2.1.0.tar.gz"),
                    new Location.Pypi("libpair-src"),
                    new Location.Debian("libpair")),
                DIGEST,
                Optional.of("pair-2.1.0"),
                List.of(absolute("patches/libpair-2.1.0/0001-build-static.patch")),
                List.of()));
  }

  private static String absolute(String file) {
    return DIRECTORY.resolveSibling(file).toAbsolutePath().toString();
  }

  @Test
  void readWhenSourceIsGitKeepsTheCommit() {
    assertThat(release("libshare").source())
        .isEqualTo(
            new Source.Git(
                "https://github.com/example/libshare",
                "f08493d249d2067c8b3207ba46693dd858f95db3",
                List.of(),
                List.of()));
  }

  @Test
  void readWhenSourceIsAWheelVendorsNothing() {
    assertThat(((Archive) release("purepair").source()).isWheel()).isTrue();
    assertThat(release("purepair").build().vendorSharedLibraries()).isFalse();
  }

  @Test
  void readWhenSourceIsADirectoryKeepsThePath() {
    assertThat(release("engine").build().type()).isEqualTo(BuildType.RUNTIME);
    assertThat(release("engine").source())
        .isEqualTo(new Source.Directory("../stdpart/src", List.of(), List.of()));
  }

  @Test
  void releaseForWhenLinesDifferTakesTheOneThatSuits() {
    Recipe numlike = recipe("numlike");
    assertThat(numlike.releaseFor("3.13.5")).map(Release::version).contains("2.5");
    assertThat(numlike.releaseFor("3.8.20")).map(Release::version).contains("1.24");
    assertThat(numlike.releaseFor("3.10.0")).isEmpty();
  }

  @Test
  void readWhenReleaseOverridesKeepsTheOtherKeys() {
    Release older = recipe("numlike").releaseFor("3.8.20").orElseThrow();
    assertThat(older.build().backendFlags()).containsExactly("build-dir=build");
    assertThat(older.build().crossBuild())
        .isEqualTo(new CrossBuild(true, false, List.of("numlike/include/config.h")));
    assertThat(older.tests()).isEqualTo(new Tests(List.of("numlike", "numlike.fft"), List.of()));
    assertThat(((Archive) older.source()).locations())
        .containsExactly(new Location.Pypi("numlike"));
  }

  @Test
  void readWhenBackendFlagsAreAListKeepsSpaces() {
    assertThat(release("numlike").build().backendFlags())
        .containsExactly("setup-args=-Dblas=none", "setup-args=-Dname=num like");
  }
}
