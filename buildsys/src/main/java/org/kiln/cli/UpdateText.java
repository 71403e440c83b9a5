package org.kiln.cli;

import java.util.ArrayList;
import java.util.List;
import org.kiln.authoring.Update;
import org.kiln.authoring.Verdict;

/**
 * What is said of an update.
 *
 * @param isCheck whether nothing was changed
 */
record UpdateText(Update update, boolean isCheck) {
  List<String> lines() {
    var lines = new ArrayList<>(List.of(update.name() + " " + update.from() + ": " + outcome()));
    update.remarks().forEach(remark -> lines.add("  look: " + remark));
    if (update.verdict() == Verdict.RAISED && !isCheck) {
      lines.add("  next: ./kiln build %1$s && ./kiln test %1$s".formatted(update.name()));
    }
    return lines;
  }

  private String outcome() {
    String to = update.to().orElse("");
    String why = update.why().orElse("");
    return switch (update.verdict()) {
      case NEWEST -> why.isEmpty() ? "the newest" : "the newest that can be: " + why;
      case RAISED -> (isCheck ? "can be raised to " : "raised to ") + to;
      case STUCK -> "can't be raised to " + to + ": " + why;
      case UNKNOWN -> why;
      case LEFT_ALONE -> "left alone: " + why;
    };
  }
}
