package org.kiln.toolchain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.kiln.io.Sha256;

/**
 * The directory that the toolchain image is built from.
 *
 * @param directory absolute path; holds the Dockerfile
 */
public record BuildContext(Path directory) {
  /** The lock file's name in the directory. */
  static final String LOCK = "toolchain.lock.yaml";

  private static final String PROGRAM = "program ";

  private static final String IGNORED = ".dockerignore";

  /**
   * Returns the digest of the names, modes and contents of all files that can change the image: all
   * but those in hidden directories and those that {@code .dockerignore} names.
   */
  public Sha256 digest() {
    return digest(parts());
  }

  /** Digests what {@link #parts} returned. */
  static Sha256 digest(SortedMap<String, String> parts) {
    MessageDigest digest = Sha256.newDigest();
    parts.forEach(
        (name, part) -> {
          String content = part.substring(part.indexOf(' ') + 1);
          String entry = "%s %s %s\n".formatted(name, part.startsWith(PROGRAM), content);
          digest.update(entry.getBytes(StandardCharsets.UTF_8));
        });
    return Sha256.from(digest);
  }

  /** Returns kind and digest of each of those files, by name. */
  SortedMap<String, String> parts() {
    var parts = new TreeMap<String, String>();
    for (Path file : files()) {
      parts.put(name(file), (Files.isExecutable(file) ? PROGRAM : "file ") + Sha256.of(file).hex());
    }
    return parts;
  }

  /** Returns the lock file. */
  Path lock() {
    return directory.resolve(LOCK);
  }

  private List<Path> files() {
    List<PathMatcher> ignored = ignored();
    try (Stream<Path> all = Files.walk(directory)) {
      return all.filter(Files::isRegularFile)
          .filter(file -> !isHidden(file))
          .filter(file -> ignored.stream().noneMatch(i -> isIgnored(i, directory.relativize(file))))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String name(Path file) {
    return directory.relativize(file).toString();
  }

  /** Tools leave caches in hidden directories; no image is made from those. */
  private boolean isHidden(Path file) {
    Path directories = directory.relativize(file).getParent();
    return directories != null
        && Stream.of(directories.toString().split("/", -1)).anyMatch(name -> name.startsWith("."));
  }

  /** A pattern that matches a directory holds for all below it. */
  private static boolean isIgnored(PathMatcher pattern, Path relative) {
    for (int names = 1; names <= relative.getNameCount(); names++) {
      if (pattern.matches(relative.subpath(0, names))) {
        return true;
      }
    }
    return false;
  }

  private List<PathMatcher> ignored() {
    var matchers = new ArrayList<PathMatcher>();
    for (String line : ignoredLines()) {
      matchers.add(glob(line));
      if (line.startsWith("**/")) {
        // Docker's "**/" matches no directory as well, Java's does not.
        matchers.add(glob(line.substring(3)));
      }
    }
    return matchers;
  }

  private List<String> ignoredLines() {
    try (Stream<String> lines = Files.lines(directory.resolve(IGNORED))) {
      return lines.map(String::strip).filter(l -> !l.isEmpty() && !l.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static PathMatcher glob(String pattern) {
    return FileSystems.getDefault().getPathMatcher("glob:" + pattern);
  }
}
