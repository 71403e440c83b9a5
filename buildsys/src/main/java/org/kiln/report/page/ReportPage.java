package org.kiln.report.page;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.kiln.io.Resources;

/** Makes the page: its style, its program and its data are all within it. */
final class ReportPage {
  private ReportPage() {}

  static String of(ObjectNode report) {
    // The text of a log must not end the element that holds it.
    return Resources.page(ReportPage.class, "report")
        .replace("/*report*/", report.toString().replace("<", "\\u003c"));
  }
}
