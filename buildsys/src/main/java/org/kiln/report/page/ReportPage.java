package org.kiln.report.page;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Makes the page: its style, its program and its data are all within it. */
final class ReportPage {
  private ReportPage() {}

  static String of(ObjectNode report) {
    return resource("report.html")
        .replace("/*style*/", resource("report.css"))
        .replace("/*program*/", resource("report.js"))
        // The text of a log must not end the element that holds it.
        .replace("/*report*/", report.toString().replace("<", "\\u003c"));
  }

  private static String resource(String name) {
    try (InputStream in = ReportPage.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
