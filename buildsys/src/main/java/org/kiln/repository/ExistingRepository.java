package org.kiln.repository;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.kiln.recipe.PackageName;

/** The repository that is there before a delivery, if there is one. */
record ExistingRepository(Path directory, Optional<PackagesJson> list, Retired retired) {

  static ExistingRepository at(Path directory) {
    return new ExistingRepository(directory, PackagesJson.read(directory), Retired.at(directory));
  }

  /** Returns the files of the entries, and those that belong to them. */
  Set<String> packageFiles() {
    var names = new HashSet<String>();
    for (Entry entry : list.map(PackagesJson::packages).orElseGet(TreeMap::new).values()) {
      names.add(entry.fileName());
      names.add(SimpleIndex.metadataName(entry));
      names.add(entry.fileName() + Provenance.ENDING);
    }
    names.retainAll(fileNames());
    return names;
  }

  /**
   * Returns the entries whose files are there; none where the repository is for another Python or
   * another ABI, whose packages do not run with what is delivered.
   */
  Map<PackageName, Entry> packagesFor(LockInfo info) {
    var entries = new TreeMap<PackageName, Entry>();
    list.filter(old -> old.info().python().equals(info.python()))
        .filter(old -> old.info().abiVersion().equals(info.abiVersion()))
        .ifPresent(old -> entries.putAll(old.packages()));
    entries.values().removeIf(entry -> !has(entry.fileName(), entry.size()));
    return entries;
  }

  /** Returns the files that belong to no entry, list or index. */
  SortedMap<String, Path> runtimeFiles() {
    var files = new TreeMap<String, Path>();
    Set<String> others =
        new HashSet<>(
            Set.of(
                PackagesJson.FILE_NAME,
                PackagesJson.LOCK_FILE_NAME,
                Catalogue.FILE_NAME,
                Retired.FILE_NAME));
    others.addAll(packageFiles());
    others.addAll(retired.until().keySet());
    for (String name : fileNames()) {
      if (!others.contains(name) && !name.startsWith(SimpleIndex.DIRECTORY + "/")) {
        files.put(name, directory.resolve(name));
      }
    }
    return files;
  }

  /** Returns the text of a file, nothing where there is no such file. */
  Optional<String> text(String name) {
    try {
      Path file = directory.resolve(name);
      return Files.isRegularFile(file) ? Optional.of(Files.readString(file)) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the packages that the runtime was built with from a directory. */
  List<PackageName> runtimeOverrides() {
    return list.map(old -> old.info().sourceOverrides()).orElse(List.of());
  }

  /** Returns the paths of all files below the directory, with slashes. */
  Set<String> fileNames() {
    if (!Files.isDirectory(directory)) {
      return Set.of();
    }
    try (Stream<Path> paths = Files.walk(directory)) {
      var names = new HashSet<String>();
      paths
          .filter(Files::isRegularFile)
          .forEach(path -> names.add(directory.relativize(path).toString()));
      return names;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean has(String name, long size) {
    try {
      Path file = directory.resolve(name);
      return Files.isRegularFile(file) && Files.size(file) == size;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
