package org.kiln.cli;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.text.WordUtils;
import org.kiln.recipe.Lint;

/** What audits look for, for people and for machines. */
record AuditRule(String lint, String severity, String explanation) {
  private static final int WIDTH = 96;

  static AuditRule of(Lint lint) {
    return new AuditRule(lint.text(), lint.severity().text(), lint.explanation());
  }

  List<String> lines() {
    var lines = new ArrayList<>(List.of("%s (%s)".formatted(lint, severity)));
    WordUtils.wrap(explanation, WIDTH).lines().forEach(line -> lines.add("  " + line));
    return lines;
  }
}
