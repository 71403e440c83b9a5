package org.kiln.artifact;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.kiln.io.VisibleText;
import org.kiln.source.ArchiveFile;
import org.kiln.source.TreeEntry;

/**
 * The files of an archive that is not unpacked. Reading them has the bounds that unpacking has.
 *
 * @param archive an artifact, or a wheel of somebody else
 */
public record ArchiveContents(Path archive) {
  private static final Predicate<String> METADATA =
      Pattern.compile("[^/]+\\.dist-info/METADATA").asMatchPredicate();

  /** Who looks at all files. */
  @FunctionalInterface
  public interface Visitor {
    /** Looks at a file; its content can be read once. */
    void visit(String name, InputStream content) throws IOException;
  }

  /**
   * Shows all files.
   *
   * @throws ArtifactException if it is no archive, or damaged, or unpacks to too much
   */
  public void each(Visitor visitor) {
    try {
      new ArchiveFile(archive).visit((entry, content) -> show(entry, content, visitor));
    } catch (IOException | IllegalArgumentException e) {
      throw unreadable(e);
    }
  }

  private ArtifactException unreadable(Exception why) {
    return new ArtifactException(
        archive + " can't be read: " + VisibleText.of(String.valueOf(why.getMessage())),
        "Delete the file, which is broken; what needs it builds or downloads it again.",
        why);
  }

  private static void show(TreeEntry entry, InputStream content, Visitor visitor)
      throws IOException {
    if (entry.kind() != TreeEntry.Kind.DIRECTORY) {
      visitor.visit(entry.path(), content);
    }
  }

  /** Returns the files' names in the archive's order; fails as {@link #each}. */
  public List<String> names() {
    // Every build asks it of all wheels, and looking at each entry takes a third of a second.
    try (var zip = new ZipFile(archive.toFile())) {
      return zip.stream().filter(e -> !e.isDirectory()).map(ZipEntry::getName).toList();
    } catch (ZipException e) {
      return namesOneByOne();
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private List<String> namesOneByOne() {
    var names = new ArrayList<String>();
    each((name, content) -> names.add(name));
    return names;
  }

  /**
   * Returns the text of a wheel's METADATA.
   *
   * @throws ArtifactException if it is no wheel, or has none, or one that is too large to be one
   */
  public String metadata() {
    try (var zip = new ZipFile(archive.toFile())) {
      ZipEntry entry =
          zip.stream()
              .filter(e -> isMetadata(e.getName()))
              .findFirst()
              .orElseThrow(
                  () ->
                      new ArtifactException(archive + " has no *.dist-info/METADATA", null, null));
      try (InputStream content = zip.getInputStream(entry)) {
        return WheelMetadata.text(entry.getName(), content);
      }
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /** Returns whether a file is a wheel's METADATA. */
  public static boolean isMetadata(String name) {
    return METADATA.test(name);
  }
}
