package org.kiln.build;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.jspecify.annotations.Nullable;
import org.kiln.io.AtomicFiles;
import org.kiln.io.CacheDirectory;
import org.kiln.io.FileStreams;
import org.kiln.io.Sha256;
import org.kiln.io.VisibleText;
import org.kiln.source.ArchiveFile;
import org.kiln.source.EntryRules;
import org.kiln.source.TreeEntry;

/**
 * A tar archive that carries what builds download to another machine. Its members are files of a
 * cache, by their names in it, and the toolchain image.
 *
 * @param file the archive
 */
public record StoreArchive(Path file) {
  /** The member that is the toolchain image. */
  public static final String IMAGE = "toolchain-image.tar.zst";

  private static final Pattern STORED =
      Pattern.compile("sources/(sha256/[0-9a-f]{64}|git/[0-9a-f]{40}\\.tar)");

  // The launcher takes the program from here where it can't build it: see launcher/app.sh.
  private static final Pattern PROGRAM =
      Pattern.compile("app/[0-9a-f]{32}/(kiln\\.jar|lib/[\\w.+-]+\\.jar)");

  /**
   * Writes the archive.
   *
   * @param members files by their names, in this order
   */
  public void write(Map<String, Path> members) {
    AtomicFiles.create(file, aside -> write(members, aside));
  }

  private static void write(Map<String, Path> members, Path file) throws IOException {
    try (OutputStream out = FileStreams.output(file);
        var tar = new TarArchiveOutputStream(out, "UTF-8")) {
      tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
      tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
      for (Map.Entry<String, Path> member : members.entrySet()) {
        var entry = new TarArchiveEntry(member.getKey());
        entry.setSize(Files.size(member.getValue()));
        tar.putArchiveEntry(entry);
        Files.copy(member.getValue(), tar);
        tar.closeArchiveEntry();
      }
    }
  }

  /**
   * Brings the members into a cache; those that it has stay.
   *
   * @param image takes the file of the toolchain image, which is gone afterwards
   * @return how many members there were
   * @throws BuildException if the archive can't be read, or has what it should not have
   */
  public int read(CacheDirectory cache, Consumer<Path> image) {
    var count = new AtomicInteger();
    try {
      new ArchiveFile(file)
          .visit(
              (entry, content) -> {
                read(entry, content, cache, image);
                count.incrementAndGet();
              });
    } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
      throw unreadable(VisibleText.of(String.valueOf(e.getMessage())), e);
    }
    if (count.get() == 0) {
      throw unreadable("it is empty", null);
    }
    return count.get();
  }

  private void read(
      TreeEntry entry, InputStream content, CacheDirectory cache, Consumer<Path> image)
      throws IOException {
    String name = entry.path();
    boolean isStored = STORED.matcher(name).matches() || PROGRAM.matcher(name).matches();
    if (!isStored && !name.equals(IMAGE)) {
      throw unreadable("it has " + VisibleText.of(name) + ", which no store has", null);
    }
    Path place = EntryRules.place(entry, cache.root());
    if (entry.kind() != TreeEntry.Kind.FILE) {
      throw unreadable("its " + name + " is no file", null);
    }
    if (name.equals(IMAGE)) {
      takeImage(content, cache.work().resolve(IMAGE), image);
    } else if (!Files.exists(place)) {
      AtomicFiles.create(place, aside -> copy(name, content, aside));
    }
  }

  private static void takeImage(InputStream content, Path place, Consumer<Path> image) {
    try {
      AtomicFiles.create(place, path -> Files.copy(content, path));
      image.accept(place);
    } finally {
      AtomicFiles.delete(place);
    }
  }

  private void copy(String name, InputStream content, Path to) throws IOException {
    Files.copy(content, to);
    String digest = name.substring(name.lastIndexOf('/') + 1);
    if (name.startsWith("sources/sha256/") && !Sha256.of(to).hex().equals(digest)) {
      throw unreadable(name + " is damaged", null);
    }
  }

  private BuildException unreadable(String why, @Nullable Throwable cause) {
    return new BuildException(
        "%s is no archive of `kiln fetch --export`: %s".formatted(file, why),
        "Write it anew, and compare the sizes of both copies.",
        cause);
  }
}
