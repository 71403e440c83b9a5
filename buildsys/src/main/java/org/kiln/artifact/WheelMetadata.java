package org.kiln.artifact;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.kiln.io.FileStreams;

/**
 * The core metadata of a distribution: the file METADATA of a wheel.
 *
 * @param headers the lines of the header, continuation lines joined
 */
public record WheelMetadata(List<String> headers) {
  private static final int LONGEST = 10_000_000;

  /** Copies the list. */
  public WheelMetadata {
    headers = List.copyOf(headers);
  }

  /**
   * Reads METADATA, WHEEL or PKG-INFO. Bytes that are not UTF-8 are replaced, as old sources have
   * some in names of people.
   *
   * @throws ArtifactException if the file is missing, or too large to be one
   */
  public static WheelMetadata read(Path file) {
    try (InputStream content = FileStreams.input(file)) {
      return parse(text(name(file), content));
    } catch (NoSuchFileException e) {
      throw new ArtifactException(name(file) + " is missing", null, e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String name(Path file) {
    return file.subpath(Math.max(0, file.getNameCount() - 2), file.getNameCount()).toString();
  }

  /**
   * Returns the text of such a file.
   *
   * @throws ArtifactException if it is too large to be one
   */
  static String text(String name, InputStream content) throws IOException {
    byte[] bytes = content.readNBytes(LONGEST + 1);
    if (bytes.length > LONGEST) {
      throw new ArtifactException(name + " is larger than 10 MB", null, null);
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** Parses the text of METADATA or WHEEL: headers as e-mail has them, up to an empty line. */
  public static WheelMetadata parse(String text) {
    String header = text.replace("\r\n", "\n").split("\n\n", 2)[0];
    return new WheelMetadata(header.replaceAll("\n[ \t]+", " ").lines().toList());
  }

  /** Returns the distribution's name as written. */
  public String name() {
    return first("Name").orElse("");
  }

  /** Returns the distribution's version. */
  public String version() {
    return first("Version").orElse("");
  }

  /** Returns what it requires, as PEP 508 writes it. */
  public List<String> requiresDist() {
    return all("Requires-Dist");
  }

  /** Returns the first value of a field. */
  public Optional<String> first(String field) {
    return all(field).stream().findFirst();
  }

  /** Returns all values of a field. */
  public List<String> all(String field) {
    return headers.stream()
        .filter(line -> line.regionMatches(true, 0, field + ":", 0, field.length() + 1))
        .map(line -> line.substring(field.length() + 1).strip())
        .toList();
  }
}
