package org.kiln.artifact.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.kiln.artifact.ArchiveContents;
import org.kiln.artifact.WheelMetadata;

/**
 * What audits know of an archive that is unpacked for a program: a wheel, or the zip archive of a
 * library, a module or tests.
 *
 * @param name its file name
 * @param size in bytes
 * @param metadata of wheels
 */
public record ArchiveFacts(
    String name, long size, List<FileFacts> files, Optional<WheelMetadata> metadata) {
  /** Copies the list. */
  public ArchiveFacts {
    files = List.copyOf(files);
  }

  /**
   * Reads an archive once.
   *
   * @param name its file name; that of the file here may be another
   * @throws org.kiln.artifact.ArtifactException if it is no archive
   */
  public static ArchiveFacts read(String name, Path file) {
    var files = new ArrayList<FileFacts>();
    var metadata = new ArrayList<WheelMetadata>();
    new ArchiveContents(file)
        .each(
            (path, stream) -> {
              byte[] content = stream.readAllBytes();
              files.add(FileFacts.of(path, content));
              if (ArchiveContents.isMetadata(path)) {
                metadata.add(WheelMetadata.parse(new String(content, StandardCharsets.UTF_8)));
              }
            });
    return new ArchiveFacts(name, size(file), files, metadata.stream().findFirst());
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the side modules. */
  Stream<FileFacts> sideModules() {
    return files.stream().filter(file -> file.sideModule().isPresent());
  }

  /** Returns the side modules that the runtime links for others of this archive: they need them. */
  Stream<FileFacts> linkedLibraries() {
    Set<String> needed = new HashSet<>();
    sideModules()
        .flatMap(file -> file.sideModule().stream())
        .flatMap(module -> module.dylink().stream())
        .forEach(dylink -> needed.addAll(dylink.needed()));
    return sideModules().filter(file -> needed.contains(file.name()));
  }
}
