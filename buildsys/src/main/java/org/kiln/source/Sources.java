package org.kiln.source;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import org.kiln.io.AtomicFiles;
import org.kiln.io.Sha256;
import org.kiln.recipe.Recipe;
import org.kiln.recipe.Release;
import org.kiln.recipe.Source;

/** Provides source trees: from archives, git commits, and directories of this machine. */
public final class Sources implements SourceProvider {
  private final SourceStore store;
  private final Downloads downloads;
  private final GitSource git;
  private final RecipeSources declared;
  private final Unpacker unpacker = new Unpacker();
  private final PatchSeries series = new PatchSeries();

  /** Creates a provider of the sources that are declared. */
  public Sources(SourceStore store, Downloads downloads, GitSource git, RecipeSources declared) {
    this.store = store;
    this.downloads = downloads;
    this.git = git;
    this.declared = declared;
  }

  @Override
  public Sha256 digest(Recipe recipe, Release release) {
    return declared.digest(recipe, release);
  }

  @Override
  public SortedMap<String, String> parts(Recipe recipe, Release release) {
    return declared.parts(recipe, release);
  }

  @Override
  public void fetch(Recipe recipe, Release release, FetchListener listener)
      throws InterruptedException {
    String name = recipe.name() + "-" + release.version();
    try {
      fetch(declared.effective(recipe, release), name, listener);
    } catch (SourceException e) {
      throw RecipeSources.advised(e, recipe.name());
    }
  }

  private void fetch(Source source, String name, FetchListener listener)
      throws InterruptedException {
    if (source instanceof Source.Archive archive) {
      downloads.fetch(archive.locations(), archive.sha256(), name, listener);
    } else if (source instanceof Source.Git commit) {
      git.fetch(commit.url(), commit.commit(), listener);
    }
  }

  /** Returns the file of the store that a release's source is in; a directory is in none. */
  public Optional<Path> stored(Recipe recipe, Release release) {
    Source source = declared.effective(recipe, release);
    if (source instanceof Source.Archive archive) {
      return store.find(archive.sha256());
    }
    return source instanceof Source.Git git ? store.findCommit(git.commit()) : Optional.empty();
  }

  @Override
  public void unpack(Recipe recipe, Release release, Path directory) throws InterruptedException {
    Source source = declared.effective(recipe, release);
    String name = recipe.name() + "-" + release.version();
    boolean isWhole = false;
    try {
      lay(source, name, recipe.directory(), directory);
      series.apply(source.patches().stream().map(Path::of).toList(), directory);
      for (Source.Extra extra : source.extras()) {
        new ExtraFiles(extra, recipe.directory()).copyTo(directory);
      }
      TreePath.checkLinks(directory);
      isWhole = true;
    } catch (ClosedByInterruptException e) {
      Thread.interrupted();
      throw new InterruptedException("interrupted while laying out the source of " + name);
    } catch (IOException e) {
      throw new SourceException(
          "can't lay out the source of " + name + " in " + directory + ": " + e.getMessage(),
          DiskSpace.remedy(directory),
          e);
    } finally {
      if (!isWhole) {
        AtomicFiles.delete(directory);
      }
    }
  }

  private void lay(Source source, String name, Path recipe, Path target) throws IOException {
    if (source instanceof Source.Archive archive) {
      unpack(archive, name, target);
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

  private void unpack(Source.Archive archive, String name, Path target) throws IOException {
    Path file = stored(store.find(archive.sha256()), name);
    try {
      unpacker.unpack(file, name, archive.extractDirectory(), target);
    } catch (SourceException e) {
      if (Sha256.of(file).equals(archive.sha256())) {
        throw e;
      }
      store.forget(archive.sha256());
      throw new SourceException(
          "the stored source of " + name + " had been damaged; it is removed",
          "Run the command again, so that it is fetched anew.",
          e);
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
}
