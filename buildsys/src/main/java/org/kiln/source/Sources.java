package org.kiln.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.kiln.io.AtomicFiles;
import org.kiln.io.Sha256;
import org.kiln.recipe.PackageName;
import org.kiln.recipe.Recipe;
import org.kiln.recipe.Release;
import org.kiln.recipe.Source;

/** Provides source trees: from archives, git commits, and directories of this machine. */
public final class Sources implements SourceProvider {
  private final SourceStore store;
  private final Downloads downloads;
  private final GitSource git;
  private final Path patches;
  private final Map<PackageName, Path> replacements;
  private final Unpacker unpacker = new Unpacker();
  private final PatchSeries series = new PatchSeries();

  /**
   * Creates the provider.
   *
   * @param patches has the patches of each release in {@code <name>-<version>/}
   * @param replacements directories that take the place of packages' sources; patches and extras
   *     are applied to a copy of them as well
   */
  public Sources(
      SourceStore store,
      Downloads downloads,
      GitSource git,
      Path patches,
      Map<PackageName, Path> replacements) {
    this.store = store;
    this.downloads = downloads;
    this.git = git;
    this.patches = patches;
    this.replacements = Map.copyOf(replacements);
  }

  @Override
  public Sha256 digest(Recipe recipe, Release release) {
    return new SourceDigest(patchesOf(recipe, release), recipe.directory())
        .of(effective(recipe, release));
  }

  @Override
  public void fetch(Recipe recipe, Release release, FetchListener listener)
      throws InterruptedException {
    Source source = effective(recipe, release);
    if (source instanceof Source.Archive archive) {
      String name = recipe.name() + "-" + release.version();
      downloads.fetch(archive.locations(), archive.sha256(), name, listener);
    } else if (source instanceof Source.Git commit) {
      git.fetch(commit.url(), commit.commit(), listener);
    }
  }

  @Override
  public void unpack(Recipe recipe, Release release, Path directory) {
    Source source = effective(recipe, release);
    String name = recipe.name() + "-" + release.version();
    try {
      lay(source, name, recipe.directory(), directory);
      series.apply(patchesOf(recipe, release), source.patches(), directory);
      Extras.copy(source.extras(), recipe.directory(), directory);
      TreePath.checkLinks(directory);
    } catch (IOException e) {
      AtomicFiles.delete(directory);
      throw new SourceException(
          "can't lay out the source of " + name + " in " + directory + ": " + e.getMessage(),
          null,
          e);
    } catch (SourceException e) {
      AtomicFiles.delete(directory);
      throw e;
    }
  }

  private void lay(Source source, String name, Path recipe, Path target) throws IOException {
    if (source instanceof Source.Archive archive) {
      Path file = stored(store.find(archive.sha256()), name);
      unpacker.unpack(file, name, archive.extractDirectory(), target);
    } else if (source instanceof Source.Git commit) {
      Path file = stored(store.findCommit(commit.commit()), name);
      unpacker.unpack(file, name, Optional.empty(), target);
    } else {
      Files.createDirectories(target);
      if (source instanceof Source.Directory tree) {
        new DirectoryTree(recipe.resolve(tree.path()).normalize()).copyTo(target);
      }
    }
  }

  private static Path stored(Optional<Path> file, String name) {
    return file.orElseThrow(
        () ->
            new SourceException(
                "the source of " + name + " is not in the store",
                "Run the command again with a network, so that it is fetched.",
                null));
  }

  private Path patchesOf(Recipe recipe, Release release) {
    return patches.resolve(recipe.name() + "-" + release.version());
  }

  // A replacement keeps the patches and extras: it stands for the archive, not for the result.
  private Source effective(Recipe recipe, Release release) {
    Source source = release.source();
    return Optional.ofNullable(replacements.get(recipe.name()))
        .<Source>map(
            path ->
                new Source.Directory(
                    path.toAbsolutePath().toString(), source.patches(), source.extras()))
        .orElse(source);
  }
}
