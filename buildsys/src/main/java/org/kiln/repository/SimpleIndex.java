package org.kiln.repository;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A repository's index for pip and its like: {@code simple/}, in HTML (PEP 503) and JSON (PEP 691),
 * with the wheels' metadata beside the wheels (PEP 658).
 */
final class SimpleIndex {
  /** The index's directory in a repository. */
  static final String DIRECTORY = "simple";

  private final Path repository;

  SimpleIndex(Path repository) {
    this.repository = repository;
  }

  /**
   * Returns the content of each file, by its path in the repository, for the wheels among the
   * entries, whose files lie there.
   */
  SortedMap<String, String> texts(List<Entry> entries) {
    List<Entry> wheels = entries.stream().filter(Entry::isWheel).toList();
    var texts = new TreeMap<String, String>();
    texts.put(DIRECTORY + "/index.html", SimpleHtml.projects(wheels));
    texts.put(DIRECTORY + "/index.json", SimpleJson.projects(wheels));
    wheels.forEach(wheel -> texts.putAll(ofProject(wheel)));
    return texts;
  }

  /** Returns the paths of all files that there are {@link #texts} for. */
  static Set<String> fileNames(List<Entry> entries) {
    var names = new HashSet<String>(pages(DIRECTORY));
    for (Entry entry : entries) {
      if (entry.isWheel()) {
        names.add(metadataName(entry));
        names.addAll(pages(DIRECTORY + "/" + entry.name()));
      }
    }
    return names;
  }

  private static List<String> pages(String directory) {
    return List.of(directory + "/index.html", directory + "/index.json");
  }

  private Map<String, String> ofProject(Entry entry) {
    CoreMetadata metadata = CoreMetadata.of(repository.resolve(entry.fileName()));
    var file = new ProjectFile(entry, metadata);
    String project = DIRECTORY + "/" + entry.name() + "/";
    return Map.of(
        metadataName(entry),
        metadata.text(),
        project + "index.html",
        SimpleHtml.project(file),
        project + "index.json",
        SimpleJson.project(file));
  }

  /** Returns the name of the file with a wheel's metadata. */
  static String metadataName(Entry entry) {
    return entry.fileName() + ".metadata";
  }
}
