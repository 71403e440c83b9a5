package org.kiln.io;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Files and directories that appear whole or not at all: written aside, then moved. */
public final class AtomicFiles {
  private AtomicFiles() {}

  /** Writes what a step that may fail produces. */
  @FunctionalInterface
  public interface Writing {
    /** Writes to the given path, which does not exist yet. */
    void to(Path path) throws IOException;
  }

  /** Replaces a file by a text in UTF-8. */
  public static void write(Path file, String text) {
    write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Replaces a file by bytes. */
  public static void write(Path file, byte[] bytes) {
    create(file, aside -> Files.write(aside, bytes));
  }

  /**
   * Lets {@code writing} make a file beside its place and moves it there, replacing a file that is
   * there.
   */
  public static void create(Path file, Writing writing) {
    Path aside = aside(file);
    try {
      Files.createDirectories(parent(file));
      writing.to(aside);
      Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      delete(aside);
    }
  }

  /** Deletes a file or a whole directory, following no links; does nothing where there is none. */
  public static void delete(Path path) {
    try {
      if (Files.isDirectory(path, java.nio.file.LinkOption.NOFOLLOW_LINKS)) {
        Files.walkFileTree(path, new Deletion());
      } else {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns a path beside the given one that no other process uses. */
  public static Path aside(Path path) {
    return parent(path).resolve("." + path.getFileName() + "." + UUID.randomUUID() + ".tmp");
  }

  private static Path parent(Path path) {
    Path parent = path.toAbsolutePath().getParent();
    return parent == null ? path.toAbsolutePath() : parent;
  }

  private static final class Deletion extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      Files.delete(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure)
        throws IOException {
      if (failure != null) {
        throw failure;
      }
      Files.delete(directory);
      return FileVisitResult.CONTINUE;
    }
  }
}
