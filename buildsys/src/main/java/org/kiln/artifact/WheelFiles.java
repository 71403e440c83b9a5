package org.kiln.artifact;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kiln.io.AtomicFiles;
import org.kiln.io.Sha256;

/** The files of a wheel that must agree with the rest of it. */
final class WheelFiles {
  private WheelFiles() {}

  /** Lists all files below a wheel's directory by name. */
  static Stream<ArchiveMember> in(Path root) {
    try {
      return ArchiveMember.filesOf(root).stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Replaces the Tag lines of WHEEL, and says there whether the wheel is pure. */
  static void writeTags(Path distInfo, WheelName name) {
    Path file = distInfo.resolve("WHEEL");
    Stream<String> kept =
        WheelMetadata.read(file).headers().stream()
            .filter(line -> !line.startsWith("Tag:") && !line.startsWith("Root-Is-Purelib:"));
    Stream<String> ours =
        Stream.concat(
            Stream.of("Root-Is-Purelib: " + name.isPure()),
            name.tags().stream().map(tag -> "Tag: " + tag));
    AtomicFiles.write(file, lines(Stream.concat(kept, ours)));
  }

  /** Writes RECORD: each file with its digest and size in bytes, as CSV. Signatures are dropped. */
  static void writeRecord(Path root, Path distInfo) {
    Path record = distInfo.resolve("RECORD");
    for (String signature : List.of("RECORD.jws", "RECORD.p7s", "RECORD")) {
      AtomicFiles.delete(distInfo.resolve(signature));
    }
    String self = root.relativize(record) + ",,";
    Stream<String> rows = in(root).map(WheelFiles::row);
    AtomicFiles.write(record, lines(Stream.concat(rows, Stream.of(self))));
  }

  private static String row(ArchiveMember member) {
    try {
      byte[] digest = HexFormat.of().parseHex(Sha256.of(member.file()).hex());
      String text = Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
      return field(member.name()) + ",sha256=" + text + "," + Files.size(member.file());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String field(String name) {
    boolean needsQuotes = name.contains(",") || name.contains("\"");
    return needsQuotes ? '"' + name.replace("\"", "\"\"") + '"' : name;
  }

  /**
   * Moves {@code *.data/purelib} and {@code *.data/platlib} to the root, where an installer would
   * put them: our runtime only unpacks.
   */
  static void spreadData(Path root, WheelName name) {
    for (String scheme : List.of("purelib", "platlib")) {
      Path data = root.resolve(name.distInfo().replace(".dist-info", ".data"));
      Path from = data.resolve(scheme);
      if (Files.isDirectory(from)) {
        move(from, root);
        AtomicFiles.delete(from);
      }
    }
  }

  /** Moves all files below a directory to the same places below another. */
  static void move(Path from, Path to) {
    try {
      for (ArchiveMember member : ArchiveMember.filesOf(from)) {
        moveFile(member.file(), to.resolve(member.name()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void moveFile(Path from, Path to) throws IOException {
    Files.createDirectories(to.resolveSibling("."));
    Files.move(from, to);
  }

  private static String lines(Stream<String> lines) {
    return lines.map(line -> line + "\n").collect(Collectors.joining());
  }
}
