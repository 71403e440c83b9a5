package org.kiln.cli.check;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Runs all steps, whatever fails on the way, and prints what came of them. */
public final class Check {
  private final StepRunner runner;
  private final PrintWriter out;

  /**
   * Creates a check.
   *
   * @param logs the directory for each step's output
   * @param out where to print
   */
  public Check(Path logs, PrintWriter out) {
    this.runner = new StepRunner(logs);
    this.out = out;
  }

  /**
   * Runs the steps.
   *
   * @return whether none failed
   * @throws IOException if a step's program can't be started
   * @throws InterruptedException if the thread was interrupted
   */
  public boolean run(List<Step> steps) throws IOException, InterruptedException {
    var outcomes = new ArrayList<Outcome>();
    for (Step step : steps) {
      out.printf("== %s%n", step.name());
      out.flush();
      Outcome outcome = runner.run(step);
      show(outcome);
      outcomes.add(outcome);
    }
    summarize(outcomes);
    return outcomes.stream().noneMatch(Outcome::hasFailed);
  }

  private void show(Outcome outcome) {
    if (outcome.isSkipped()) {
      outcome.lastLines().stream()
          .skip(Math.max(0, outcome.lastLines().size() - 1))
          .forEach(out::println);
    } else if (outcome.hasFailed()) {
      outcome.lastLines().forEach(out::println);
      out.printf("   exit status %d; the whole output: %s%n", outcome.status(), outcome.log());
    }
    out.printf("   %s (%s)%n", outcome.total(), seconds(outcome.time()));
    out.flush();
  }

  private void summarize(List<Outcome> outcomes) throws IOException {
    out.println();
    outcomes.forEach(
        outcome ->
            out.printf(
                "%-7s %-24s %9s  %s%n",
                outcome.word(), outcome.step().name(), seconds(outcome.time()), outcome.total()));
    leftOut(outcomes).forEach(out::println);
    out.println(outcomes.stream().map(Outcome::total).reduce(Tally.NONE, Tally::plus));
    out.flush();
  }

  /** Beside the counts, which don't tell what was never tried; steps leave out the same things. */
  private static Set<String> leftOut(List<Outcome> outcomes) throws IOException {
    var lines = new LinkedHashSet<String>();
    for (Outcome outcome : outcomes) {
      lines.addAll(outcome.leftOut());
    }
    return lines;
  }

  private static String seconds(Duration time) {
    return String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0);
  }
}
