package org.kiln.cli;

/** The exit codes of {@code kiln}. Scripts rely on them: a number never changes its meaning. */
public enum ExitCode {
  /** Everything asked for was done. */
  OK(0),
  /** A package failed to build, or its audit has errors. */
  BUILD_FAILED(1),
  /** The command line is wrong. */
  USAGE(2),
  /** A recipe is wrong, or the recipes together are: a cycle, a dependency without a recipe. */
  BAD_RECIPE(3),
  /** A source can't be fetched, is not what its digest says, or a patch does not fit it. */
  SOURCE_UNAVAILABLE(4),
  /** The machine lacks something, most often a container engine; the launcher uses it too. */
  MISSING_PREREQUISITE(5),
  /** Everything was built, but tests failed. */
  TESTS_FAILED(6),
  /** A file can't be read or written: a full disk, a missing permission. */
  DISK(7),
  /** Recipes are behind what the package index has, and nothing was to be changed. */
  OUTDATED(8),
  /** A fault in Kiln itself. */
  INTERNAL(70),
  /** Ended by Ctrl-C: 128 + SIGINT, as shells have it. */
  INTERRUPTED(130);

  private final int code;

  ExitCode(int code) {
    this.code = code;
  }

  /** Returns the number that the process ends with. */
  public int code() {
    return code;
  }
}
