package org.kiln.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.kiln.container.Mount;

/**
 * The directories of one build on the host; {@link Layout} says where the container has them.
 *
 * @param root holds them all
 */
record WorkTree(Path root) {

  /** Makes the directories that a build expects. */
  static WorkTree create(Path root) {
    var tree = new WorkTree(root);
    try {
      for (Path directory :
          List.of(
              tree.home(),
              tree.temporary(),
              tree.out(),
              tree.prefix(),
              tree.wheelhouse(),
              tree.lock(),
              tree.phases())) {
        Files.createDirectories(directory);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return tree;
  }

  Path work() {
    return root.resolve("work");
  }

  Path source() {
    return work().resolve("src");
  }

  /** Returns the compiler driver's record of its calls. */
  Path calls() {
    return work().resolve("calls.jsonl");
  }

  Path dist() {
    return work().resolve("dist");
  }

  Path wheel() {
    return work().resolve("wheel");
  }

  Path tests() {
    return root.resolve("tests");
  }

  Path packed() {
    return root.resolve("packed");
  }

  Path out() {
    return root.resolve("out");
  }

  Path prefix() {
    return root.resolve("prefix");
  }

  /** Returns the host's path of a path below the container's prefix. */
  Path inPrefix(String path) {
    return prefix().resolve(Path.of(Layout.PREFIX).relativize(Path.of(path)));
  }

  Path wheelhouse() {
    return root.resolve("wheelhouse");
  }

  /** Where build requirements are resolved. */
  Path lock() {
    return root.resolve("lock");
  }

  Path phases() {
    return root.resolve("phases");
  }

  /** Where copies of those files of the source are that the build changed. */
  Path changedByBuild() {
    return root.resolve("changed");
  }

  /** Returns the list of the source's files. */
  SourceFileList sourceFiles() {
    return new SourceFileList(root.resolve("source-files"), source());
  }

  private Path home() {
    return work().resolve("home");
  }

  private Path temporary() {
    return work().resolve("tmp");
  }

  /**
   * Returns what a container sees of them.
   *
   * @param isPrefixOpen whether the build may add files to its dependencies' prefix
   */
  List<Mount> mounts(boolean isPrefixOpen) {
    return new ArrayList<>(
        List.of(
            Mount.writable(work(), Layout.WORK),
            Mount.writable(out(), Layout.OUT),
            new Mount(prefix(), Layout.PREFIX, !isPrefixOpen),
            Mount.readOnly(wheelhouse(), Layout.WHEELHOUSE),
            Mount.readOnly(phases(), Layout.PHASES)));
  }
}
