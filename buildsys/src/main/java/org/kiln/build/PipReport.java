package org.kiln.build;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.kiln.io.Sha256;

/** Reads pip's installation report (pip's documentation, "Installation Report"). */
final class PipReport {
  private PipReport() {}

  /** Returns the wheels that pip would install. */
  static List<LockedWheel> read(Path file) {
    try {
      var wheels = new ArrayList<LockedWheel>();
      new ObjectMapper()
          .readTree(file.toFile())
          .path("install")
          .forEach(item -> wheels.add(wheel(item)));
      return wheels;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static LockedWheel wheel(JsonNode item) {
    JsonNode download = item.path("download_info");
    return new LockedWheel(
        item.path("metadata").path("name").asText(),
        item.path("metadata").path("version").asText(),
        fileName(URI.create(download.path("url").asText())),
        Sha256.parse(download.path("archive_info").path("hashes").path("sha256").asText()));
  }

  private static String fileName(URI url) {
    String path = String.valueOf(url.getPath());
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
