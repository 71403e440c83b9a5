package org.kiln.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.kiln.build.StoreArchive;
import org.kiln.cli.console.Amounts;
import org.kiln.io.AtomicFiles;

/** Carries what builds need to other machines, Kiln itself included. */
record Carrying(Surroundings around, PrintWriter out) {
  /**
   * Writes an archive.
   *
   * @param stored files of the store of sources
   * @param image the toolchain image's reference
   */
  void write(SortedSet<Path> stored, String image, Path file) {
    Path saved = AtomicFiles.aside(file);
    try {
      out.println("saving the toolchain image");
      out.flush();
      around.machinery().get().images().save(image, saved);
      var members = new LinkedHashMap<String, Path>(program());
      stored.forEach(path -> members.put(inCache(path), path));
      members.put(StoreArchive.IMAGE, saved);
      new StoreArchive(file).write(members);
      out.printf("%s: %s%n", file, Amounts.size(file.toFile().length()));
    } finally {
      AtomicFiles.delete(saved);
    }
  }

  private String inCache(Path path) {
    return around.cache().root().relativize(path).toString();
  }

  /** Takes what an archive has. */
  void take(Path file) {
    var images = around.machinery().get().images();
    int count = new StoreArchive(file).read(around.cache(), images::load);
    out.printf("%s: %s taken into %s%n", file, Amounts.count(count, "file"), around.cache().root());
  }

  /** Returns the running program's files in the cache: libraries, then the jar, as it is made. */
  private Map<String, Path> program() {
    Path jar =
        Path.of(
            URI.create(
                Carrying.class.getProtectionDomain().getCodeSource().getLocation().toString()));
    if (!jar.startsWith(around.cache().root().resolve("app"))) {
      return Map.of();
    }
    var files = new LinkedHashMap<String, Path>();
    libraries(jar.resolveSibling("lib")).forEach(path -> files.put(inCache(path), path));
    files.put(inCache(jar), jar);
    return files;
  }

  private static List<Path> libraries(Path directory) {
    try (Stream<Path> files = Files.list(directory)) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
