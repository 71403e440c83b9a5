package org.kiln.authoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.kiln.artifact.ArchiveContents;
import org.kiln.artifact.ImportNames;
import org.kiln.recipe.PackageName;

/**
 * What a package provides.
 *
 * @param topLevel import names, the one that is most like the package's name first; at least one
 * @param packages those of them that have modules below them
 * @param extensions modules in C and the like, with dots
 * @param isGuessed whether nothing but the package's name told it
 */
record Modules(
    List<String> topLevel, List<String> packages, List<String> extensions, boolean isGuessed) {
  // Wheels have them by mistake, and whatever imports them gets another wheel's.
  private static final Set<String> NOT_MEANT =
      Set.of(
          "tests", "test", "testing", "docs", "doc", "examples", "example", "benchmarks", "setup");

  private static final Comparator<String> SHORTEST =
      Comparator.comparing((String name) -> name.startsWith("_"))
          .thenComparing(Comparator.naturalOrder());

  /** Copies the lists. */
  Modules {
    topLevel = List.copyOf(topLevel);
    packages = List.copyOf(packages);
    extensions = List.copyOf(extensions);
  }

  /** Returns what a wheel provides. */
  static Modules ofWheel(PackageName name, Path wheel) {
    List<String> files = new ArchiveContents(wheel).names();
    List<String> top = meant(ImportNames.of(files));
    List<String> extensions =
        files.stream()
            .filter(file -> file.endsWith(".so") && !file.contains(".libs/"))
            .map(file -> file.replaceFirst("(\\.[\\w-]+)?\\.so$", "").replace('/', '.'))
            .sorted()
            .toList();
    List<String> packages =
        top.stream().filter(t -> files.stream().anyMatch(f -> f.startsWith(t + "/"))).toList();
    return top.isEmpty()
        ? guessed(name)
        : new Modules(sorted(name, top), packages, extensions, false);
  }

  /** Returns what a tree of sources seems to provide. */
  static Modules ofSources(PackageName name, Path tree) {
    List<String> packages =
        Stream.of(tree, tree.resolve("src"), tree.resolve("lib"))
            .flatMap(root -> packagesIn(root).stream())
            .distinct()
            .toList();
    List<String> found = meant(packages);
    return found.isEmpty()
        ? guessed(name)
        : new Modules(sorted(name, found), found, List.of(), false);
  }

  private static List<String> packagesIn(Path root) {
    if (!Files.isDirectory(root)) {
      return List.of();
    }
    try (Stream<Path> children = Files.list(root)) {
      return children
          .filter(child -> Files.exists(child.resolve("__init__.py")))
          .map(child -> String.valueOf(child.getFileName()))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> meant(List<String> names) {
    return names.stream().filter(name -> !NOT_MEANT.contains(name)).toList();
  }

  private static Modules guessed(PackageName name) {
    return new Modules(List.of(name.text().replace('-', '_')), List.of(), List.of(), true);
  }

  private static List<String> sorted(PackageName name, List<String> names) {
    String likely = name.text().replace('-', '_');
    return names.stream()
        .sorted(
            Comparator.comparing((String n) -> !n.equalsIgnoreCase(likely)).thenComparing(SHORTEST))
        .toList();
  }
}
