package org.kiln.cli.check;

/** How many tests passed, failed (errors included) and were skipped. */
public record Tally(int passed, int failed, int skipped) {
  /** No tests at all. */
  public static final Tally NONE = new Tally(0, 0, 0);

  /** One test that passed: a step that counts nothing itself, such as a linter. */
  public static final Tally ONE_PASSED = new Tally(1, 0, 0);

  /** One test that failed. */
  public static final Tally ONE_FAILED = new Tally(0, 1, 0);

  /** One test that was skipped. */
  public static final Tally ONE_SKIPPED = new Tally(0, 0, 1);

  /** Returns the sum. */
  public Tally plus(Tally other) {
    return new Tally(passed + other.passed, failed + other.failed, skipped + other.skipped);
  }

  /** Returns the line that test runners end with. */
  @Override
  public String toString() {
    return "%d passed, %d failed, %d skipped".formatted(passed, failed, skipped);
  }
}
