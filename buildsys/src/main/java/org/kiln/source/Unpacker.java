package org.kiln.source;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kiln.io.AtomicFiles;
import org.kiln.io.VisibleText;

/**
 * Unpacks archives: tar with gzip, bzip2, xz or zstd, and zip. Modes are 0755 or 0644, times those
 * of the archive. Entries and links that lead out of the directory are refused.
 */
public final class Unpacker {
  private final Bounds bounds;

  /** Creates an unpacker. */
  public Unpacker() {
    this(Bounds.USUAL);
  }

  Unpacker(Bounds bounds) {
    this.bounds = bounds;
  }

  /**
   * Unpacks an archive's source directory.
   *
   * @param archive the file; its name does not matter
   * @param name the archive's name for messages
   * @param extractDirectory the directory inside the archive to take, nothing else of which is
   *     written; where absent, a directory that holds all else is left out
   * @param target where the content goes; must not exist, and does not if unpacking fails
   * @throws SourceException if the archive is damaged or unsafe, or has no such directory
   * @throws ClosedByInterruptException if the thread is interrupted
   */
  public void unpack(Path archive, String name, Optional<String> extractDirectory, Path target)
      throws ClosedByInterruptException {
    Path aside = AtomicFiles.aside(target);
    try {
      Files.createDirectories(aside);
      write(archive, extractDirectory, aside);
      Path tree = source(aside, name, extractDirectory);
      TreePath.checkLinks(tree);
      Files.move(tree, target);
    } catch (ClosedByInterruptException e) {
      throw e;
    } catch (UnsafeEntryException e) {
      throw new SourceException(
          "the archive " + name + " is unsafe: " + e.getMessage(),
          "Take the archive from the project itself, or report this to the project.",
          e);
    } catch (IOException | IllegalArgumentException e) {
      throw new SourceException(
          "can't unpack the archive "
              + name
              + ": "
              + VisibleText.of(String.valueOf(e.getMessage())),
          DiskSpace.isFull(target) ? DiskSpace.remedy(target) : null,
          e);
    } finally {
      AtomicFiles.delete(aside);
    }
  }

  private void write(Path archive, Optional<String> extractDirectory, Path directory)
      throws IOException {
    Tally tally = bounds.tally(archive);
    var writer = new TreeWriter(directory, tally);
    TreeEntry.Visitor visitor =
        extractDirectory
            .<TreeEntry.Visitor>map(part -> new Excerpt(Path.of(part).normalize(), writer))
            .orElse(writer);
    new ArchiveFile(archive).visit(tally, visitor);
    writer.finishLinks();
  }

  private static Path source(Path unpacked, String name, Optional<String> extractDirectory)
      throws IOException {
    return extractDirectory.isPresent()
        ? named(unpacked, name, extractDirectory.get())
        : soleDirectory(unpacked);
  }

  private static Path named(Path unpacked, String name, String directory) throws IOException {
    Path path = TreePath.resolve(unpacked, directory);
    if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
      return path;
    }
    List<String> found = children(unpacked).stream().map(p -> "" + p.getFileName()).toList();
    throw new SourceException(
        "the archive " + name + " has no directory " + directory + "; it has: " + found,
        "Correct extract_dir in the recipe's source.",
        null);
  }

  private static Path soleDirectory(Path unpacked) throws IOException {
    List<Path> children = children(unpacked);
    // A wheel of metadata alone has one directory, too; there it is the content.
    boolean isSole =
        children.size() == 1
            && Files.isDirectory(children.get(0), LinkOption.NOFOLLOW_LINKS)
            && !children.get(0).toString().endsWith(".dist-info");
    return isSole ? children.get(0) : unpacked;
  }

  private static List<Path> children(Path directory) throws IOException {
    try (Stream<Path> children = Files.list(directory)) {
      return children.sorted().toList();
    }
  }
}
