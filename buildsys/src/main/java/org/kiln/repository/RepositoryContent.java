package org.kiln.repository;

import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * All that a repository is to have beside its lists and its index.
 *
 * @param packages the list of packages
 * @param files where the content of each file is, by its path in the repository with slashes
 * @param texts the content of each file that is written anew, by its path
 */
record RepositoryContent(
    PackagesJson packages, SortedMap<String, Path> files, SortedMap<String, String> texts) {

  /** Returns what a repository is to have once a delivery has come. */
  static RepositoryContent of(
      LockInfo info, Delivery delivery, ExistingRepository existing, Instant now) {
    var entries = new TreeMap<>(existing.packagesFor(info));
    entries.keySet().removeIf(name -> !delivery.keeps().test(name));
    var files = new TreeMap<String, Path>();
    LockInfo about = info;
    if (delivery.runtime().isEmpty()) {
      files.putAll(existing.runtimeFiles());
      about = info.withSourceOverrides(existing.runtimeOverrides());
    }
    delivery.runtime().forEach(file -> files.put(file.name(), file.content()));
    delivery.packages().keySet().forEach(entry -> entries.put(entry.name(), entry));
    Map<String, Path> delivered =
        delivery.packages().entrySet().stream()
            .collect(Collectors.toMap(e -> e.getKey().fileName(), Map.Entry::getValue));
    for (Entry entry : entries.values()) {
      Path old = existing.directory().resolve(entry.fileName());
      files.put(entry.fileName(), delivered.getOrDefault(entry.fileName(), old));
    }
    var packages = new PackagesJson(about, entries);
    SortedMap<String, String> texts = texts(packages, delivery, existing);
    Retired retired = retired(packages, texts.keySet(), existing, now);
    retired.until().keySet().forEach(name -> files.put(name, existing.directory().resolve(name)));
    if (!retired.until().isEmpty()) {
      texts.put(Retired.FILE_NAME, retired.text());
    }
    return new RepositoryContent(packages, files, texts);
  }

  private static Retired retired(
      PackagesJson packages, Set<String> texts, ExistingRepository existing, Instant now) {
    var staying = new HashSet<>(texts);
    for (Entry entry : packages.packages().values()) {
      staying.add(entry.fileName());
      staying.add(SimpleIndex.metadataName(entry));
    }
    return existing.retired().after(existing.packageFiles(), staying, existing.fileNames(), now);
  }

  private static SortedMap<String, String> texts(
      PackagesJson packages, Delivery delivery, ExistingRepository existing) {
    var texts = new TreeMap<String, String>();
    texts.put(PackagesJson.FILE_NAME, packages.text());
    texts.put(PackagesJson.LOCK_FILE_NAME, packages.lockText());
    texts.put(Catalogue.FILE_NAME, Catalogue.text());
    for (Entry entry : packages.packages().values()) {
      String name = entry.fileName() + Provenance.ENDING;
      Optional.ofNullable(delivery.provenance().get(entry.fileName()))
          .or(() -> existing.text(name))
          .ifPresent(text -> texts.put(name, text));
    }
    return texts;
  }
}
