package org.kiln.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kiln.io.CacheDirectory;
import org.kiln.io.Sha256;
import org.kiln.python.VersionRange;
import org.kiln.recipe.About;
import org.kiln.recipe.Audit;
import org.kiln.recipe.Build;
import org.kiln.recipe.BuildType;
import org.kiln.recipe.PackageName;
import org.kiln.recipe.Recipe;
import org.kiln.recipe.Release;
import org.kiln.recipe.Requirements;
import org.kiln.recipe.Source;
import org.kiln.recipe.Source.Extra;
import org.kiln.recipe.Source.Location.Url;
import org.kiln.recipe.Tests;

final class SourcesTest {
  private static final String PATCH = "--- a/x.c\n+++ b/x.c\n@@ -1 +1 @@\n-int x;\n+int y;\n";

  @TempDir private Path directory;
  private final FileServer server = new FileServer();
  private List<Replacement> replacements = List.of();
  private Path recipe;
  private byte[] archive;

  @BeforeEach
  void makeFiles() throws Exception {
    recipe = Files.createDirectories(directory.resolve("recipes/zlib"));
    Files.writeString(recipe.resolve("extra.txt"), "more");
    Path patches = Files.createDirectories(directory.resolve("patches/zlib-1.3"));
    Files.writeString(patches.resolve("0001.patch"), PATCH);
    archive =
        Files.readAllBytes(
            new TestArchive()
                .file("zlib-1.3/x.c", "int x;\n")
                .writeTo(directory.resolve("archive"), "gz"));
    server.on("/zlib.tar.gz", FileServer.resumable(archive));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private SourceStore store() {
    return new SourceStore(new CacheDirectory(directory.resolve("cache")));
  }

  private Sources sources() {
    var locators = new Locators((p, s) -> List.of(), (d, s) -> List.of());
    var http = new Http(Map.of(), Timing.DEFAULT);
    var downloads = new Downloads(store(), http, Timing.DEFAULT, locators);
    return new Sources(
        store(), downloads, new GitSource(store(), Map.of()), new RecipeSources(replacements));
  }

  private Source.Archive archived() {
    return new Source.Archive(
        List.of(new Url(server.url("/zlib.tar.gz"))),
        Sha256.of(archive),
        Optional.empty(),
        List.of(directory.resolve("patches/zlib-1.3/0001.patch").toString()),
        List.of(new Extra("extra.txt", "doc/extra.txt")));
  }

  private static Release release(Source source) {
    return new Release(
        "1.3",
        VersionRange.ANY,
        source,
        Build.of(BuildType.STATIC_LIBRARY),
        Requirements.NONE,
        Tests.NONE,
        Audit.PLAIN);
  }

  private Recipe recipeOf(Release release) {
    return new Recipe(
        PackageName.parse("zlib"),
        recipe,
        List.of(),
        List.of(),
        false,
        false,
        List.of(release),
        new About(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of()));
  }

  private Path unpack(Source source) throws InterruptedException {
    Path tree = directory.resolve("tree");
    Release release = release(source);
    sources().fetch(recipeOf(release), release, FetchListener.NONE);
    sources().unpack(recipeOf(release), release, tree);
    return tree;
  }

  private Sha256 digest(Source source) {
    Release release = release(source);
    return sources().digest(recipeOf(release), release);
  }

  @Test
  void unpackWhenArchiveIsFetchedPatchesAndAddsExtras() throws Exception {
    Path tree = unpack(archived());
    assertThat(tree.resolve("x.c")).hasContent("int y;");
    assertThat(tree.resolve("doc/extra.txt")).hasContent("more");
  }

  @Test
  void fetchWhenNoPlaceHasTheArchiveTellsHowToBuildFromADirectory() {
    var gone = List.<Source.Location>of(new Url(server.url("/gone.tar.gz")));
    Sha256 sha256 = Sha256.of("gone");
    Release release =
        release(new Source.Archive(gone, sha256, Optional.empty(), List.of(), List.of()));

    assertThatThrownBy(() -> sources().fetch(recipeOf(release), release, FetchListener.NONE))
        .isInstanceOfSatisfying(
            SourceException.class,
            e -> {
              assertThat(e.remedy().orElseThrow()).contains("add --source zlib=DIRECTORY");
              assertThat(e.isUnreachable()).isTrue();
            })
        .hasMessageContaining("can't fetch zlib-1.3");
  }

  @Test
  void unpackWhenNotFetchedSaysSo() {
    Release release = release(archived());
    Path tree = directory.resolve("tree");
    assertThatThrownBy(() -> sources().unpack(recipeOf(release), release, tree))
        .isInstanceOf(SourceException.class)
        .hasMessage("the source of zlib-1.3 is not in the store");
  }

  @Test
  void unpackWhenPatchDoesNotApplyLeavesNothing() throws Exception {
    Files.writeString(directory.resolve("patches/zlib-1.3/0001.patch"), PATCH.replace("-int", "-"));
    assertThatThrownBy(() -> unpack(archived()))
        .hasMessageStartingWith(
            "the patch zlib-1.3/0001.patch does not apply:\n  x.c: hunk 1 of 1");
    assertThat(directory.resolve("tree")).doesNotExist();
  }

  @Test
  void unpackWhenStoredFileWasDamagedForgetsIt() throws Exception {
    Release release = release(archived());
    sources().fetch(recipeOf(release), release, FetchListener.NONE);
    Files.writeString(store().find(Sha256.of(archive)).orElseThrow(), "damaged");
    assertThatThrownBy(() -> unpack(archived()))
        .hasMessage("the stored source of zlib-1.3 had been damaged; it is removed");
    assertThat(unpack(archived()).resolve("x.c")).exists();
  }

  @Test
  void unpackWhenInterruptedLeavesNothing() throws Exception {
    Release release = release(archived());
    sources().fetch(recipeOf(release), release, FetchListener.NONE);
    Path tree = directory.resolve("tree");

    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> sources().unpack(recipeOf(release), release, tree))
        .isInstanceOf(InterruptedException.class)
        .hasMessage("interrupted while laying out the source of zlib-1.3");
    assertThat(tree).doesNotExist();
  }

  @Test
  void unpackWhenInterruptedInADirectoryLeavesNothing() throws Exception {
    Release release = release(new Source.Directory(".", List.of(), List.of()));
    Path tree = directory.resolve("tree");

    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> sources().unpack(recipeOf(release), release, tree))
        .isInstanceOf(InterruptedException.class);
    assertThat(tree).doesNotExist();
  }

  @Test
  void unpackWhenReplacedTakesTheDirectoryAndPatchesIt() throws Exception {
    Path own = Files.createDirectory(directory.resolve("own"));
    Files.writeString(own.resolve("x.c"), "int x;\n");
    replacements = List.of(Replacement.parse("zlib=" + own));
    assertThat(unpack(archived()).resolve("x.c")).hasContent("int y;");
    assertThat(own.resolve("x.c")).hasContent("int x;");
    assertThat(server.requests()).isEmpty();
  }

  @Test
  void unpackWhenAnotherReleaseIsReplacedTakesTheOwnSource() throws Exception {
    Path other = Files.createDirectory(directory.resolve("other"));
    replacements = List.of(Replacement.parse("zlib@1.2=" + other));
    assertThat(unpack(archived()).resolve("x.c")).hasContent("int y;");
  }

  @Test
  void unpackWhenDirectoryIsRelativeFindsItFromTheRecipe() throws Exception {
    Path runtime = Files.createDirectory(directory.resolve("runtime"));
    Files.writeString(runtime.resolve("a.js"), "");
    assertThat(unpack(new Source.Directory("../../runtime", List.of(), List.of())).resolve("a.js"))
        .exists();
  }

  @Test
  void unpackWhenThereIsNoSourceMakesAnEmptyDirectory() throws Exception {
    assertThat(unpack(new Source.None())).isEmptyDirectory();
  }

  @Test
  void digestWhenInputsAreKnownIsAlwaysThis() {
    String inputs =
        "archive %s \npatch %s\nextra file %s doc/extra.txt\n"
            .formatted(Sha256.of(archive), Sha256.of(PATCH), Sha256.of("more"));
    assertThat(digest(archived())).isEqualTo(Sha256.of(inputs));
  }

  @Test
  void digestWhenOnlyThePlaceChangesIsTheSame() {
    Source.Archive here = archived();
    var there =
        new Source.Archive(
            List.of(new Url("https://mirror.example/zlib.tgz")),
            here.sha256(),
            here.extractDirectory(),
            here.patches(),
            here.extras());
    assertThat(digest(there)).isEqualTo(digest(here));
  }

  @Test
  void digestWhenReplacedFollowsTheDirectory() throws IOException {
    Path own = Files.createDirectory(directory.resolve("own"));
    Files.writeString(own.resolve("x.c"), "int x;\n");
    replacements = List.of(Replacement.parse("zlib=" + own));
    Sha256 before = digest(archived());
    Files.writeString(own.resolve("x.c"), "int z;\n");
    assertThat(digest(archived())).isNotEqualTo(before);
  }

  @Test
  void digestWhenPatchIsMissingSaysSo() throws IOException {
    Path patch = directory.resolve("patches/zlib-1.3/0001.patch");
    Files.delete(patch);
    assertThatThrownBy(() -> digest(archived()))
        .isInstanceOf(SourceException.class)
        .hasMessage("the patch " + patch + " is missing; its directory has: []");
  }

  @Test
  void digestWhenExtraIsMissingSaysSo() throws IOException {
    Files.delete(recipe.resolve("extra.txt"));
    assertThatThrownBy(() -> digest(archived()))
        .hasMessage("the extra " + recipe.resolve("extra.txt") + " is missing");
  }
}
