package org.kiln.artifact;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.kiln.io.VisibleText;
import org.kiln.source.ArchiveFile;
import org.kiln.source.EntryRules;
import org.kiln.source.TreeDirectories;
import org.kiln.source.TreeEntry;
import org.kiln.source.TreePath;
import org.kiln.source.UnsafeEntryException;

/** Unpacks artifacts and wheels over a directory, which may hold files already. */
public final class ArchiveReader {
  private final Path directory;
  private final TreeDirectories directories;
  private final Map<Path, TreeEntry> links = new LinkedHashMap<>();

  private ArchiveReader(Path directory) throws IOException {
    this.directory = directory.normalize();
    this.directories = new TreeDirectories(this.directory);
  }

  /**
   * Unpacks what {@link ReproducibleArchive#tarZst} wrote.
   *
   * @throws ArtifactException if a file is there already with other content: two artifacts claim
   *     it; or if the archive is damaged, or an entry leads out of the directory
   */
  public static void unpackTarZst(Path archive, Path directory) {
    try {
      var reader = new ArchiveReader(directory);
      new ArchiveFile(archive).visit(reader::merge);
      reader.finishLinks();
    } catch (IOException | IllegalArgumentException e) {
      throw unreadable("no artifact", archive, e);
    }
  }

  /**
   * Unpacks a wheel; its files replace those that are there.
   *
   * @throws ArtifactException if it is damaged, or no wheel, or a name leads out of the directory
   */
  public static void unpackZip(Path archive, Path directory) {
    try {
      new ArchiveFile(archive).visit(new ArchiveReader(directory)::replace);
    } catch (IOException | IllegalArgumentException e) {
      throw unreadable("no wheel", archive, e);
    }
  }

  private static ArtifactException unreadable(String what, Path archive, Exception failure) {
    String why = VisibleText.of(String.valueOf(failure.getMessage()));
    return failure instanceof UnsafeEntryException
        ? new ArtifactException(
            archive + " is unsafe: " + why,
            "Remove it, and take it from elsewhere: from a build without --shared-cache, or from"
                + " the project itself.",
            failure)
        : new ArtifactException(archive + " is " + what + ": " + why, null, failure);
  }

  private void replace(TreeEntry entry, InputStream content) throws IOException {
    Path target = EntryRules.place(entry, directory);
    switch (entry.kind()) {
      case DIRECTORY -> {}
      case FILE -> write(content, target, entry);
      default -> throw new UnsafeEntryException(entry.path(), "is a link, which no wheel has");
    }
  }

  private void merge(TreeEntry entry, InputStream content) throws IOException {
    Path target = EntryRules.place(entry, directory);
    switch (entry.kind()) {
      case DIRECTORY -> directories.make(target);
      case SYMBOLIC_LINK -> links.put(target, entry);
      case FILE -> mergeFile(entry, content, target);
      default -> throw new UnsafeEntryException(entry.path(), "is a second name of a file");
    }
  }

  private void mergeFile(TreeEntry entry, InputStream content, Path target) throws IOException {
    directories.makeParent(target);
    if (TreePath.isThere(target)) {
      expect(isSame(target, content), target);
    } else {
      write(content, target, entry);
    }
  }

  private void write(InputStream content, Path target, TreeEntry entry) throws IOException {
    directories.makeParent(target);
    Files.copy(content, target, StandardCopyOption.REPLACE_EXISTING);
    String mode = entry.isExecutable() ? "rwxr-xr-x" : "rw-r--r--";
    Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(mode));
  }

  private static boolean isSame(Path target, InputStream content) throws IOException {
    if (!Files.isRegularFile(target, LinkOption.NOFOLLOW_LINKS)) {
      return false;
    }
    byte[] there = Files.readAllBytes(target);
    return Arrays.equals(there, content.readNBytes(there.length + 1));
  }

  private void expect(boolean isSame, Path target) {
    if (!isSame) {
      throw new ArtifactException(
          "two host dependencies install " + directory.relativize(target) + " with other content",
          "let one of the two recipes remove it from $DISTDIR",
          null);
    }
  }

  // Last, so that nothing is written through one.
  private void finishLinks() throws IOException {
    for (Map.Entry<Path, TreeEntry> link : links.entrySet()) {
      Path target = Path.of(link.getValue().target());
      directories.makeParent(link.getKey());
      if (TreePath.isThere(link.getKey())) {
        expect(isLink(link.getKey(), target), link.getKey());
      } else {
        Files.createSymbolicLink(link.getKey(), target);
      }
    }
    for (Path link : links.keySet()) {
      TreePath.checkLink(directory, link);
    }
  }

  private static boolean isLink(Path path, Path target) throws IOException {
    return Files.isSymbolicLink(path) && Files.readSymbolicLink(path).equals(target);
  }
}
