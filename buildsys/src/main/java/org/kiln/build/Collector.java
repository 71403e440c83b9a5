package org.kiln.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.kiln.artifact.ArchiveMember;
import org.kiln.artifact.ReproducibleArchive;
import org.kiln.artifact.SideModules;

/** Turns what a build left in {@code /kiln/out} into artifacts. */
final class Collector {
  private final PlannedPackage planned;
  private final ArtifactStore store;
  private final WorkTree tree;

  Collector(PlannedPackage planned, ArtifactStore store, WorkTree tree) {
    this.planned = planned;
    this.store = store;
    this.tree = tree;
  }

  /**
   * Returns the artifacts of a library, a module of the standard library, or the runtime.
   *
   * @throws BuildException if the build left nothing
   */
  List<Artifact> collect() {
    List<ArchiveMember> files = files(tree.out());
    if (files.isEmpty()) {
      throw new BuildException(
          planned.label() + ": the build left no files",
          "let build.script install them below $DISTDIR",
          null);
    }
    return switch (planned.type()) {
      case RUNTIME -> files.stream().map(f -> store.put(f.name(), f.file())).toList();
      case SHARED_LIBRARY -> sharedLibrary();
      case CPYTHON_MODULE -> List.of(zip(files));
      default -> List.of(prefix());
    };
  }

  private Artifact prefix() {
    Path file = packed(planned.label() + ".tar.zst");
    ReproducibleArchive.tarZst(tree.out(), file);
    return store.put(name(file), file);
  }

  private List<Artifact> sharedLibrary() {
    var artifacts = new ArrayList<Artifact>();
    artifacts.add(prefix());
    List<ArchiveMember> libraries = libraries();
    if (libraries.isEmpty()) {
      throw new BuildException(
          planned.label() + ": a shared library must leave a file lib/*.so",
          "let build.script install it in $DISTDIR/lib, or use build.type: static_library",
          null);
    }
    SideModules.check(libraries);
    artifacts.add(zip(libraries));
    return artifacts;
  }

  private List<ArchiveMember> libraries() {
    Path lib = tree.out().resolve("lib");
    return Files.isDirectory(lib)
        ? files(lib).stream().filter(f -> f.name().matches("[^/]+\\.so(\\.\\d+)*")).toList()
        : List.of();
  }

  private Artifact zip(List<ArchiveMember> files) {
    Path file = packed(planned.label() + ".zip");
    ReproducibleArchive.zip(files, file);
    return store.put(name(file), file);
  }

  private Path packed(String name) {
    return tree.packed().resolve(name);
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  private static List<ArchiveMember> files(Path directory) {
    try {
      return ArchiveMember.filesOf(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
