package org.kiln.repository;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.kiln.io.Sha256;

/**
 * A wheel's METADATA file, which an index offers beside the wheel (PEP 658).
 *
 * @param text the file's content
 */
record CoreMetadata(String text) {
  private static final Pattern PLACE = Pattern.compile("[^/]+\\.dist-info/METADATA");
  private static final Pattern REQUIRES_PYTHON =
      Pattern.compile("^Requires-Python:[ \\t]*(.+?)[ \\t]*$", Pattern.MULTILINE);
  private static final Pattern BODY = Pattern.compile("\\r?\\n\\r?\\n");

  /**
   * Reads the metadata of a wheel.
   *
   * @throws RepositoryException when the file is no wheel
   */
  static CoreMetadata of(Path wheel) {
    try (var zip = new ZipFile(wheel.toFile())) {
      ZipEntry entry =
          zip.stream()
              .filter(e -> PLACE.matcher(e.getName()).matches())
              .findFirst()
              .orElseThrow(() -> new IOException("it has no *.dist-info/METADATA"));
      try (InputStream in = zip.getInputStream(entry)) {
        return new CoreMetadata(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new RepositoryException(
          "%s is not a wheel: %s".formatted(wheel, e.getMessage()),
          "Build the package again: kiln clean, then kiln build.",
          e);
    }
  }

  /** Returns the Python versions that the wheel is for, as its header says. */
  Optional<String> requiresPython() {
    Matcher header = REQUIRES_PYTHON.matcher(BODY.split(text, 2)[0]);
    return header.find() ? Optional.of(header.group(1)) : Optional.empty();
  }

  /** Returns the digest of the file's content. */
  Sha256 sha256() {
    return Sha256.of(text);
  }
}
