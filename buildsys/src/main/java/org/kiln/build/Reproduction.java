package org.kiln.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.kiln.artifact.difference.Difference;
import org.kiln.artifact.difference.Differences;

/**
 * Two builds of one package, to be compared bit by bit.
 *
 * @param first what one left
 * @param second what the other left
 */
record Reproduction(List<Artifact> first, List<Artifact> second) {
  /** Returns whether both left the same. */
  boolean isExact() {
    return byName(first).equals(byName(second));
  }

  /** Returns where they differ, down to the part of an archive's member. */
  List<Difference> differences(ArtifactStore store) {
    SortedMap<String, Artifact> before = byName(first);
    SortedMap<String, Artifact> after = byName(second);
    var names = new TreeSet<>(before.keySet());
    names.addAll(after.keySet());
    return names.stream()
        .flatMap(name -> differences(name, before, after, store).stream())
        .toList();
  }

  private static List<Difference> differences(
      String name,
      SortedMap<String, Artifact> before,
      SortedMap<String, Artifact> after,
      ArtifactStore store) {
    Artifact one = before.get(name);
    Artifact other = after.get(name);
    if (one == null) {
      return List.of(new Difference(name, "only the second build left it"));
    }
    if (other == null) {
      return List.of(new Difference(name, "only the first build left it"));
    }
    return one.equals(other)
        ? List.of()
        : Differences.between(name, content(store.file(one)), content(store.file(other)));
  }

  private static byte[] content(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns where those files of each build lie that the other left otherwise, in pairs. */
  List<Path> differing(ArtifactStore store) {
    SortedMap<String, Artifact> after = byName(second);
    return first.stream()
        .filter(one -> after.containsKey(one.name()) && !one.equals(after.get(one.name())))
        .flatMap(one -> List.of(one, after.get(one.name())).stream())
        .map(store::file)
        .toList();
  }

  private static SortedMap<String, Artifact> byName(List<Artifact> artifacts) {
    var named = new TreeMap<String, Artifact>();
    artifacts.forEach(artifact -> named.put(artifact.name(), artifact));
    return named;
  }
}
