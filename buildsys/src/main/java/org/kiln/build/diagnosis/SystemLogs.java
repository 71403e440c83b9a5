package org.kiln.build.diagnosis;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * What the logs of configure, meson and CMake say of an error: they have the feature tests, which
 * standard output only names.
 *
 * @param work a build's work directory
 */
record SystemLogs(Path work) {
  /** CMake's log has all tests; only where one is blamed the last that failed is of interest. */
  private static final Pattern BLAMES_A_TEST =
      Pattern.compile(
          "CMakeError\\.log|CMakeConfigureLog|\\bHAVE_|try_(compile|run)|[Tt]est"
              + " program|[Cc]ompiler|[Cc]heck");

  /** Each system's log, and the lines by which a piece of it begins and ends. */
  private static final PieceFinder CONFIGURE =
      new PieceFinder("^configure:\\d+: checking ", "^configure:\\d+: error: (?!in [`'])", "^\\| ");

  private static final PieceFinder MESON =
      new PieceFinder("^(Running compile:|Command line: |Called: )", "\\bERROR: ", "^\\s*$");

  private static final PieceFinder CMAKE =
      new PieceFinder("^ +kind: \"try_", "^ +exitCode: [1-9]", "^ +- \"|^\\s*$");

  /** Returns the pieces that tell more of an error. */
  List<LogExcerpt> details(LogExcerpt error) {
    String line = error.byImportance().get(0);
    if (line.startsWith("configure: error: ")) {
      return piece("config.log", CONFIGURE);
    } else if (line.contains("meson.build:")) {
      return piece("meson-log.txt", MESON);
    } else if (line.startsWith("CMake Error") && blamesTest(error)) {
      return piece("CMakeConfigureLog.yaml", CMAKE);
    }
    return List.of();
  }

  private static boolean blamesTest(LogExcerpt error) {
    return error.byImportance().stream().anyMatch(line -> BLAMES_A_TEST.matcher(line).find());
  }

  private List<LogExcerpt> piece(String name, PieceFinder finder) {
    Supplier<Optional<Path>> file = () -> WorkFiles.latest(work, name);
    return file.get()
        .flatMap(found -> finder.last(found, "what led to it, in " + shown(found)))
        .map(List::of)
        .orElse(List.of());
  }

  private String shown(Path file) {
    return "/kiln/work/" + work.relativize(file);
  }
}
