package org.kiln.artifact.audit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.kiln.artifact.ArtifactException;
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
   * @throws ArtifactException if it is no zip archive
   */
  public static ArchiveFacts read(String name, Path file) {
    try (var zip = new ZipFile(file.toFile())) {
      var files = new ArrayList<FileFacts>();
      Optional<WheelMetadata> metadata = Optional.empty();
      for (ZipEntry entry : Collections.list(zip.entries())) {
        if (!entry.isDirectory()) {
          byte[] content = content(zip, entry);
          files.add(FileFacts.of(entry.getName(), content));
          metadata = metadata.or(() -> metadata(entry.getName(), content));
        }
      }
      return new ArchiveFacts(name, Files.size(file), files, metadata);
    } catch (ZipException e) {
      throw new ArtifactException(name + ": no zip archive: " + e.getMessage(), null, e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] content(ZipFile zip, ZipEntry entry) throws IOException {
    try (InputStream in = zip.getInputStream(entry)) {
      return in.readAllBytes();
    }
  }

  private static Optional<WheelMetadata> metadata(String path, byte[] content) {
    return path.matches("[^/]+\\.dist-info/METADATA")
        ? Optional.of(WheelMetadata.parse(new String(content, StandardCharsets.UTF_8)))
        : Optional.empty();
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
