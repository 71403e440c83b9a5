package org.kiln.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.kiln.io.AtomicFiles;

/**
 * The tree of a build that is kept for people.
 *
 * @param root the directory that has everything
 * @param build what is known of it
 */
public record KeptTree(Path root, KeptBuild build) {
  /** Has a {@link KeptBuild}; a directory without it is none of these trees. */
  static final String FILE = "kept.json";

  private static final String EDITS = "edits";

  WorkTree tree() {
    return new WorkTree(root);
  }

  /** Returns the source as it is now. */
  public Path source() {
    return tree().source();
  }

  /**
   * Returns the files of the source that the build itself had changed, as they were then: what
   * differs from them was changed by people.
   */
  public Path changedByBuild() {
    return tree().changedByBuild();
  }

  /** Returns what people edited in their last shell; empty where a patch was made of it. */
  List<String> edits() {
    try {
      Path file = root.resolve(EDITS);
      return Files.exists(file) ? Files.readAllLines(file) : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Notes and returns what of the source was edited since a time. */
  public List<String> noteEdits(FileTime since) {
    try {
      List<String> edited =
          tree().sourceFiles().changedSince(since).stream().filter(this::isEdit).toList();
      if (!edited.isEmpty()) {
        Files.write(root.resolve(EDITS), edited);
      }
      return edited;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A phase that runs again changes what it changed before. */
  private boolean isEdit(String file) {
    Path before = changedByBuild().resolve(file);
    try {
      return !Files.exists(before) || Files.mismatch(before, source().resolve(file)) >= 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void forgetEdits() {
    AtomicFiles.delete(root.resolve(EDITS));
  }
}
