package org.kiln.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.function.BiFunction;
import org.kiln.build.Plan;
import org.kiln.report.EventLog;

/** Builds packages, and runs tests on what was built: the course of all commands that test. */
record TestedBuild(
    WorkOptions options, BuildArguments arguments, Surroundings around, PrintWriter out) {

  /** What is tested. */
  interface Subjects {
    /** Returns what must be built first. */
    Plan plan();
  }

  /** The tests that a command runs. */
  @FunctionalInterface
  interface Tests<S> {
    /** Tests those subjects that were built; returns whether no test failed. */
    boolean pass(S subjects, BuildSummary built, EventLog events) throws InterruptedException;
  }

  /**
   * Runs a command.
   *
   * @param select makes the subjects of what the command line selects
   * @return the build's failure, else that of the tests
   */
  <S extends Subjects> ExitCode run(BiFunction<Workshop, List<String>, S> select, Tests<S> tests)
      throws InterruptedException {
    try (EventLog events = options.openEvents()) {
      var workshop = new Workshop(options, around);
      S subjects = select.apply(workshop, arguments.selectors());
      var job = new BuildJob(options, around, workshop, BuildOutput.text(out, options), events);
      BuildSummary built =
          job.run(subjects.plan(), arguments.settings(options, around.environment()));
      boolean isSuccess = tests.pass(subjects, built, events);
      return isSuccess || built.exitCode() != ExitCode.OK
          ? built.exitCode()
          : ExitCode.TESTS_FAILED;
    }
  }
}
