package org.kiln.source;

import java.util.Map;

/** Names of HTTP status codes (RFC 9110, section 15) that a download can end with. */
final class HttpStatus {
  private static final Map<Integer, String> NAMES =
      Map.ofEntries(
          Map.entry(401, "Unauthorized"),
          Map.entry(403, "Forbidden"),
          Map.entry(404, "Not Found"),
          Map.entry(407, "Proxy Authentication Required"),
          Map.entry(408, "Request Timeout"),
          Map.entry(410, "Gone"),
          Map.entry(416, "Range Not Satisfiable"),
          Map.entry(429, "Too Many Requests"),
          Map.entry(500, "Internal Server Error"),
          Map.entry(502, "Bad Gateway"),
          Map.entry(503, "Service Unavailable"),
          Map.entry(504, "Gateway Timeout"));

  private HttpStatus() {}

  /** Returns the code with its name, for example {@code HTTP 404 Not Found}. */
  static String describe(int status) {
    return ("HTTP " + status + " " + NAMES.getOrDefault(status, "")).strip();
  }
}
