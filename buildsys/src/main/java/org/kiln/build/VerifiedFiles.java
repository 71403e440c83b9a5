package org.kiln.build;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.kiln.io.AtomicFiles;
import org.kiln.io.FileStreams;
import org.kiln.io.Sha256;

/**
 * Remembers which files had the content that their digest says, so that gigabytes need not be read
 * again at each start. A file counts as verified as long as it has the same inode, size and time.
 *
 * <p>The memory is a text file with a line {@code digest size time inode} for each file; later
 * lines count. Processes only append to it, and what can't be read costs another look at a file.
 */
final class VerifiedFiles {
  private static final Pattern LINE = Pattern.compile("([0-9a-f]{64}) (\\d+ \\d+ \\d+)");

  private final Path memory;
  private final Map<Sha256, String> stamps = new ConcurrentHashMap<>();
  private boolean isRead;

  VerifiedFiles(Path memory) {
    this.memory = memory;
  }

  /** Returns whether a file that exists has the content of a digest. */
  boolean isRight(Path file, Sha256 digest) throws IOException {
    String stamp = stamp(file);
    if (stamp.equals(stamps().get(digest))) {
      return true;
    }
    boolean isRight = digest(file).equals(digest);
    if (isRight) {
      remember(digest, stamp);
    }
    return isRight;
  }

  private static Sha256 digest(Path file) throws IOException {
    try (InputStream content = FileStreams.input(file)) {
      return Sha256.of(content);
    }
  }

  /** Remembers a file whose content is known to be right. */
  void remember(Path file, Sha256 digest) throws IOException {
    remember(digest, stamp(file));
  }

  /** Forgets files; nobody else may use the memory meanwhile. */
  void keepOnly(Predicate<Sha256> isKept) {
    String kept =
        stamps().entrySet().stream()
            .filter(e -> isKept.test(e.getKey()))
            .map(e -> line(e.getKey(), e.getValue()))
            .sorted()
            .collect(Collectors.joining());
    AtomicFiles.write(memory, kept);
  }

  private synchronized void remember(Sha256 digest, String stamp) throws IOException {
    stamps().put(digest, stamp);
    Files.createDirectories(memory.resolveSibling("."));
    Files.writeString(
        memory, line(digest, stamp), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  private static String line(Sha256 digest, String stamp) {
    return digest + " " + stamp + "\n";
  }

  private synchronized Map<Sha256, String> stamps() {
    if (!isRead) {
      isRead = true;
      if (Files.exists(memory)) {
        read();
      }
    }
    return stamps;
  }

  private void read() {
    try {
      for (String line : Files.readString(memory).split("\n", -1)) {
        Matcher matcher = LINE.matcher(line);
        if (matcher.matches()) {
          stamps.put(new Sha256(matcher.group(1)), matcher.group(2));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String stamp(Path file) throws IOException {
    Map<String, Object> attributes = Files.readAttributes(file, "unix:size,lastModifiedTime,ino");
    long time =
        attributes.get("lastModifiedTime") instanceof FileTime t ? t.to(TimeUnit.NANOSECONDS) : 0;
    return attributes.get("size") + " " + time + " " + attributes.get("ino");
  }
}
