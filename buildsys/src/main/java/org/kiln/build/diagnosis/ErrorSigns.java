package org.kiln.build.diagnosis;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tells the lines of errors from others, such as those that only have the word. */
final class ErrorSigns {
  private static final String TOOL =
      "(\\S*/)?(clang|clang\\+\\+|gcc|g\\+\\+|cc|c\\+\\+|c99|cc1|cc1plus|emcc|em\\+\\+|emar|ar|ld|wasm-ld|lld"
          + "|flang|flang-new|gfortran|f77|f90|f95|f951)(-\\d+)?";

  private static final List<Pattern> CERTAIN =
      patterns(
          // clang, gcc, flang, Cython: a place, then what.
          "\\s*[^\\s:][^:]*:\\d+(:\\d+)?: (fatal )?error: ",
          "(Fatal )?Error: .*\\(\\d\\)",
          TOOL + ": (fatal )?error: ",
          TOOL + ": .*(not supported for WebAssembly$| is called as \\(.* but is )",
          "(fatal error: error in backend|LLVM ERROR): ",
          "\\S*meson\\.build:\\d+:\\d+: ERROR: ",
          "CMake Error\\b",
          // Where it happened; the next line says what.
          "configure: error: (?!in [`'])",
          "ninja: error: ",
          "Error compiling Cython file:",
          "the toolchain image has no program ",
          ".*\\bNo space left on device",
          ".*: (machine|system|kernel) [`'].*' not recognized");

  private static final List<Pattern> HINT =
      patterns(
          "FAILED: ",
          "make(\\[\\d+\\])?: \\*\\*\\* ",
          "\\s*(fatal|error|ERROR|Error|ERR!)(\\[E\\d+\\])?\\b:? ",
          "\\S+: line \\d+: ",
          "(sed|cp|mv|install|tar|patch|cat|mkdir|ln|rm|cd|chmod|make|autoreconf|meson|pip|python3?|cargo)(\\[\\d+\\])?:"
              + " .*(No such file|[Cc]an't|[Cc]annot|denied|[Ee]rror|not found)",
          "\\S*(Killed|Segmentation fault|Aborted)\\b");

  /** What only feature tests compile. */
  private static final Pattern FEATURE_TEST =
      Pattern.compile(
          "conftest|_configtest|CMakeTmp|CMakeScratch|meson-private|meson-log|testfile\\.c"
              + "|check_\\w+\\.c|test_flag|/kiln/work/tmp/(?!emscripten_temp)");

  /** After such a line all that came before did no harm. */
  private static final Pattern ALL_WELL =
      Pattern.compile(
          "=== |-- Configuring done|-- Build files have been written|Build targets in project: "
              + "|config\\.status: creating |Successfully built ");

  private ErrorSigns() {}

  private static List<Pattern> patterns(String... texts) {
    return Stream.of(texts).map(Pattern::compile).toList();
  }

  /** Returns how sure it is that a line tells of an error; empty where it tells of none. */
  static Optional<Weight> weigh(String line) {
    if (begins(CERTAIN, line)) {
      boolean isTest = FEATURE_TEST.matcher(line).find();
      return Optional.of(isTest ? Weight.DOUBTFUL : Weight.CERTAIN);
    }
    return begins(HINT, line) ? Optional.of(Weight.HINT) : Optional.empty();
  }

  /** Returns whether a line says that everything went well so far. */
  static boolean isAllWell(String line) {
    return ALL_WELL.matcher(line).lookingAt();
  }

  private static boolean begins(List<Pattern> patterns, String line) {
    return patterns.stream().anyMatch(pattern -> pattern.matcher(line).lookingAt());
  }
}
