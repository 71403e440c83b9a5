package org.kiln.repository;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.kiln.io.AtomicFiles;

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

  /** Writes the index for the wheels among the entries, whose files lie in the repository. */
  void write(List<Entry> entries) {
    List<Entry> wheels = entries.stream().filter(Entry::isWheel).toList();
    Path index = repository.resolve(DIRECTORY);
    AtomicFiles.write(index.resolve("index.html"), SimpleHtml.projects(wheels));
    AtomicFiles.write(index.resolve("index.json"), SimpleJson.projects(wheels));
    wheels.forEach(this::writeProject);
  }

  /** Returns the paths of all files that {@link #write} makes, in the repository, with slashes. */
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

  private void writeProject(Entry entry) {
    CoreMetadata metadata = CoreMetadata.of(repository.resolve(entry.fileName()));
    AtomicFiles.write(repository.resolve(metadataName(entry)), metadata.text());
    Path project = repository.resolve(DIRECTORY).resolve(entry.name().text());
    var file = new ProjectFile(entry, metadata);
    AtomicFiles.write(project.resolve("index.html"), SimpleHtml.project(file));
    AtomicFiles.write(project.resolve("index.json"), SimpleJson.project(file));
  }

  /** Returns the name of the file with a wheel's metadata. */
  static String metadataName(Entry entry) {
    return entry.fileName() + ".metadata";
  }
}
