package org.kiln.build;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.kiln.io.AtomicFiles;
import org.kiln.io.CacheDirectory;

/**
 * The full log of one build: {@code logs/<package>-<version>/<key>.log}, or {@code <key>.again.log}
 * of a second one, with a link {@code latest} beside it. Lines are passed on to the build's log,
 * too.
 */
final class PackageLog implements AutoCloseable {
  /** What a failure shows. */
  private static final int LAST_LINES = 25;

  private final PlannedPackage planned;
  private final BuildLog listener;
  private final Path file;
  private final PrintWriter writer;
  private final Deque<String> last = new ArrayDeque<>();
  private String phase = "";

  private PackageLog(PlannedPackage planned, BuildLog listener, Path file) throws IOException {
    this.planned = planned;
    this.listener = listener;
    this.file = file;
    this.writer = new PrintWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8));
  }

  static PackageLog open(
      CacheDirectory cache, PlannedPackage planned, ActionKey key, BuildLog listener) {
    return open(cache, planned, key + ".log", listener);
  }

  /** Opens the log of a build whose result is to be compared with that of the first. */
  static PackageLog ofSecond(
      CacheDirectory cache, PlannedPackage planned, ActionKey key, BuildLog listener) {
    return open(cache, planned, key + ".again.log", listener);
  }

  private static PackageLog open(
      CacheDirectory cache, PlannedPackage planned, String name, BuildLog listener) {
    Path directory = cache.logs().resolve(planned.label());
    try {
      Files.createDirectories(directory);
      var log = new PackageLog(planned, listener, directory.resolve(name));
      link(directory.resolve("latest"), Path.of(name));
      return log;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void link(Path link, Path target) throws IOException {
    Path aside = AtomicFiles.aside(link);
    Files.createSymbolicLink(aside, target);
    Files.move(aside, link, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  Path file() {
    return file;
  }

  synchronized void phaseStarted(String name) {
    phase = name;
    last.clear();
    writer.println("=== " + planned.label() + ": " + name);
    writer.flush();
    listener.phaseStarted(planned.name(), name);
  }

  synchronized void line(String line) {
    writer.println(line);
    writer.flush(); // People follow it, and it must be whole where this process is killed.
    last.addLast(line);
    if (last.size() > LAST_LINES) {
      last.removeFirst();
    }
    listener.line(planned.name(), phase, line);
  }

  synchronized List<String> lastLines() {
    return List.copyOf(last);
  }

  @Override
  public synchronized void close() {
    writer.close();
  }
}
