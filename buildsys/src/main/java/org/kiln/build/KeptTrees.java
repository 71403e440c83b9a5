package org.kiln.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Optional;
import org.kiln.io.AtomicFiles;
import org.kiln.io.CacheDirectory;
import org.kiln.io.ProcessLock;
import org.kiln.io.Sha256;
import org.kiln.recipe.PackageName;
import org.kiln.toolchain.Line;

/**
 * The trees of builds that failed: {@code failed/<line>/<package>/}, the last one of each package.
 * A tree appears and goes as a whole.
 */
public final class KeptTrees {
  private final CacheDirectory cache;
  private final Line line;

  /** Creates a view of the trees of a line. */
  public KeptTrees(CacheDirectory cache, Line line) {
    this.cache = cache;
    this.line = line;
  }

  /** What became of a tree that was to be kept. */
  enum Keeping {
    /** It is kept. */
    KEPT,
    /** Somebody works in the one that is there. */
    IN_USE,
    /** The one that is there has edits of which no patch was made. */
    EDITED
  }

  /** Returns the tree of a package. */
  public Optional<KeptTree> find(PackageName name) {
    return read(place(name));
  }

  private static Optional<KeptTree> read(Path place) {
    Path file = place.resolve(KeptTree.FILE);
    try {
      return Files.exists(file)
          ? Optional.of(new KeptTree(place, ActionJson.read(file, KeptBuild.class)))
          : Optional.empty();
    } catch (IOException ofAnotherVersion) {
      return Optional.empty();
    }
  }

  /** Keeps a build's tree in the place of an older one; the tree moves. */
  Keeping keep(PackageName name, WorkTree tree, KeptBuild build) {
    if (find(name).filter(old -> !old.edits().isEmpty()).isPresent()) {
      return Keeping.EDITED;
    }
    return replace(name, tree, build) ? Keeping.KEPT : Keeping.IN_USE;
  }

  /** Keeps a build's tree whatever is there, unless somebody works in it. */
  boolean replace(PackageName name, WorkTree tree, KeptBuild build) {
    saveChanged(tree);
    return ProcessLock.tryHolding(lock(name), () -> move(tree, build, place(name)));
  }

  private static void saveChanged(WorkTree tree) {
    try {
      for (String file : tree.sourceFiles().changed()) {
        Path copy = tree.changedByBuild().resolve(file);
        Files.createDirectories(copy.resolveSibling("."));
        Files.copy(tree.source().resolve(file), copy, StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void move(WorkTree tree, KeptBuild build, Path place) {
    try {
      ActionJson.write(build, tree.root().resolve(KeptTree.FILE));
      Files.createDirectories(place.resolveSibling("."));
      remove(place);
      Files.move(tree.root(), place, StandardCopyOption.ATOMIC_MOVE);
      Files.setLastModifiedTime(place, FileTime.from(Instant.now()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A process that is killed meanwhile leaves nothing that looks like a tree. */
  private static void remove(Path place) throws IOException {
    if (Files.exists(place)) {
      Path aside = AtomicFiles.aside(place);
      Files.move(place, aside, StandardCopyOption.ATOMIC_MOVE);
      AtomicFiles.delete(aside);
    }
  }

  /** Removes the tree of a package that was built, unless somebody works in it. */
  void forget(PackageName name) {
    Path place = place(name);
    if (Files.exists(place)) {
      ProcessLock.tryHolding(
          lock(name),
          () -> {
            try {
              remove(place);
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    }
  }

  /** Removes the tree of a package that needs no build, unless it has edits. */
  void forgetUnlessEdited(PackageName name) {
    if (find(name).filter(tree -> tree.edits().isEmpty()).isPresent()) {
      forget(name);
    }
  }

  /**
   * Notes that a patch was made of the edits.
   *
   * @param source the digest of the source with that patch
   */
  public void patched(PackageName name, KeptTree tree, Sha256 source) {
    Path place = place(name);
    AtomicFiles.create(
        place.resolve(KeptTree.FILE),
        aside -> ActionJson.write(tree.build().withSource(source), aside));
    tree.forgetEdits();
  }

  /**
   * Works in a tree alone.
   *
   * @return whether nobody else works in it, and the work is done
   */
  public boolean alone(PackageName name, Runnable work) {
    return ProcessLock.tryHolding(lock(name), work);
  }

  /** Returns the error that somebody works in a tree. */
  public static BuildException inUse(PackageName name) {
    return new BuildException(
        "somebody works in the tree of " + name, "End that shell before.", null);
  }

  private Path place(PackageName name) {
    return cache.failed().resolve(line.name()).resolve(name.text());
  }

  private Path lock(PackageName name) {
    return cache.locks().resolve("failed-" + line.name() + "-" + name);
  }
}
