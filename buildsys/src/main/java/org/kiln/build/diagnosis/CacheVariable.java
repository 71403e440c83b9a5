package org.kiln.build.diagnosis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the variable that answers a test of configure before it is run: config.log has the line of
 * configure that gave up, and above it in configure stands the variable that is asked first.
 *
 * @param work a build's work directory
 */
record CacheVariable(Path work) {
  private static final Pattern GAVE_UP =
      Pattern.compile("^configure:(\\d+): error: cannot run test program");
  private static final Pattern NAME = Pattern.compile("\\$?\\{?\\b(\\w+_cv_\\w+)\\b");
  private static final String PLACE = "{variable}";

  /** Writes the variable's name into advice that wants it. */
  Advice into(Advice advice) {
    return advice.remedy().contains(PLACE)
        ? new Advice(
            advice.name(),
            advice.explanation(),
            advice.remedy().replace(PLACE, name().orElse("ac_cv_…")))
        : advice;
  }

  private Optional<String> name() {
    return WorkFiles.latest(work, "config.log")
        .flatMap(
            log ->
                lineOfConfigure(log).flatMap(at -> nameAbove(log.resolveSibling("configure"), at)));
  }

  private static Optional<Integer> lineOfConfigure(Path log) {
    var lines = new ArrayList<Integer>();
    new LogFile(log)
        .eachLine(
            line -> {
              Matcher matcher = GAVE_UP.matcher(line);
              if (matcher.find()) {
                lines.add(Integer.valueOf(matcher.group(1)));
              }
            });
    return lines.stream().findFirst();
  }

  private static Optional<String> nameAbove(Path configure, int line) {
    try {
      List<String> lines =
          Files.exists(configure)
              ? Files.readAllLines(configure, StandardCharsets.ISO_8859_1)
              : List.of();
      for (int i = Math.min(line, lines.size()) - 1; i >= 0; i--) {
        Matcher matcher = NAME.matcher(lines.get(i));
        if (matcher.find()) {
          return Optional.of(matcher.group(1));
        }
      }
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
