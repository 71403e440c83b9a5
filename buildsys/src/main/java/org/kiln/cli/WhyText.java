package org.kiln.cli;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kiln.build.Explanation;

/**
 * An explanation for people.
 *
 * @param explanation what is explained
 */
record WhyText(Explanation explanation) {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.systemDefault());

  List<String> lines() {
    var lines = new ArrayList<String>();
    lines.add("%s %s %s".formatted(explanation.name(), explanation.version(), state()));
    if (!explanation.changes().isEmpty()) {
      explanation.compared().ifPresent(compared -> lines.add("  " + against(compared)));
    }
    ChangeText.lines(explanation.changes()).forEach(line -> lines.add("    " + line));
    addAwaited(lines);
    return lines;
  }

  private void addAwaited(List<String> lines) {
    List<Explanation> telling =
        explanation.awaited().stream().filter(a -> !isToldAlready(a)).toList();
    for (Explanation awaited : telling) {
      new WhyText(awaited).lines().forEach(line -> lines.add("  " + line));
    }
    String others =
        explanation.awaited().stream()
            .filter(WhyText::isToldAlready)
            .map(awaited -> awaited.name().text())
            .collect(Collectors.joining(", "));
    if (!others.isEmpty()) {
      lines.add("  would be built before, for the same reasons: " + others);
    }
  }

  private static boolean isToldAlready(Explanation awaited) {
    return awaited.state() == Explanation.State.CHANGED && awaited.changes().isEmpty();
  }

  private String state() {
    return switch (explanation.state()) {
      case UP_TO_DATE -> "is up to date: the cache has a result of the same inputs" + built();
      case WAITING -> "stays, if what is built before comes out with bits that it knows:";
      case NEW -> "would be built: the cache has no result of it";
      case LOST ->
          "would be built: missing or damaged in the cache: "
              + String.join(", ", explanation.lost());
      case CHANGED -> "would be built: the cache has no result of the same inputs";
    };
  }

  private String built() {
    return explanation.made().map(time -> ", built " + TIME.format(time)).orElse("");
  }

  private String against(Explanation.Compared compared) {
    Optional<Instant> made = compared.made();
    String time = made.map(at -> ", of " + TIME.format(at)).orElse("");
    return explanation.state() == Explanation.State.CHANGED
        ? "against the nearest result%s:".formatted(time)
        : "against the nearest result before it%s:".formatted(time);
  }
}
