package org.kiln.repository;

import java.util.Map;

/** The media types (RFC 6838) of what lies in a repository or in a page that uses one. */
final class MediaTypes {
  private static final String FALLBACK = "application/octet-stream";

  private static final Map<String, String> BY_EXTENSION =
      Map.ofEntries(
          Map.entry("css", "text/css; charset=utf-8"),
          Map.entry("html", "text/html; charset=utf-8"),
          Map.entry("js", "text/javascript; charset=utf-8"),
          Map.entry("json", "application/json"),
          Map.entry("map", "application/json"),
          Map.entry("metadata", "text/plain; charset=utf-8"),
          Map.entry("mjs", "text/javascript; charset=utf-8"),
          Map.entry("png", "image/png"),
          Map.entry("py", "text/x-python; charset=utf-8"),
          Map.entry("svg", "image/svg+xml"),
          Map.entry("txt", "text/plain; charset=utf-8"),
          // Browsers compile a module while it arrives only when it comes as this type.
          Map.entry("wasm", "application/wasm"),
          Map.entry("whl", "application/zip"),
          Map.entry("zip", "application/zip"));

  private MediaTypes() {}

  /** Returns the type of a file by its name's extension. */
  static String of(String fileName) {
    return BY_EXTENSION.getOrDefault(fileName.substring(fileName.lastIndexOf('.') + 1), FALLBACK);
  }
}
