package org.kiln.verify.suite;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.kiln.recipe.Expectation;
import org.kiln.verify.GuestFiles;

/** Runs suites in parallel processes of Node. */
public final class SuiteRunner {
  private final Path repository;
  private final List<String> node;
  private final int processes;
  private final ReportFiles reports;
  private final SuiteListener listener;

  /**
   * Creates a runner. The program is {@code KILN_NODE} of the environment, else {@code node}.
   *
   * @param repository directory with pyodide.mjs
   * @param processes how many run at the same time
   * @param reports gets the log of each unit when that has ended
   */
  public SuiteRunner(
      Path repository,
      Map<String, String> environment,
      int processes,
      ReportFiles reports,
      SuiteListener listener) {
    this.repository = repository;
    this.node = List.of(Optional.ofNullable(environment.get("KILN_NODE")).orElse("node"));
    this.processes = processes;
    this.reports = reports;
    this.listener = listener;
  }

  /**
   * Runs a suite.
   *
   * @throws org.kiln.verify.VerifyException when it cannot begin
   */
  public SuiteReport run(SuiteRun run) throws InterruptedException {
    try (GuestFiles files = GuestFiles.unpack()) {
      return run(run, new NodeWorkers(node, repository, run.packages(), files));
    }
  }

  SuiteReport run(SuiteRun run, Workers workers) throws InterruptedException {
    long begin = System.nanoTime();
    var expectations = new Expectations(run.suite().expected());
    var orders = new SuiteOrders(run.suite(), run.withSlow(), expectations.skipped());
    Durations durations = Durations.read(run.durations());
    try (var lanes = Lanes.open(processes, workers, orders, listener)) {
      List<Unit> units = lanes.units().stream().filter(run.filter()).toList();
      List<UnitResult> results = new ArrayList<>(leaveOut(units, expectations));
      Queue<Unit> queue = new ConcurrentLinkedQueue<>(durations.longestFirst(rest(units, results)));
      listener.suiteStarted(run.name(), queue.size());
      results.addAll(lanes.run(queue, expectations, result -> keep(run, result, durations)));
      return report(run, results, expectations, Duration.ofNanos(System.nanoTime() - begin));
    }
  }

  private void keep(SuiteRun run, UnitResult result, Durations durations) {
    durations.note(result);
    reports.writeLog(run.name(), result);
  }

  /** Returns results for the units that are not run at all. */
  private static List<UnitResult> leaveOut(List<Unit> units, Expectations expectations) {
    return units.stream()
        .flatMap(
            unit -> expectations.skipOf(unit).map(e -> skipped(unit, e, expectations)).stream())
        .toList();
  }

  private static UnitResult skipped(Unit unit, Expectation why, Expectations expectations) {
    var record = new UnitRecord(unit, expectations);
    record.add(new TestEnd(unit.name(), Outcome.SKIPPED, why.reason(), Duration.ZERO));
    return record.result();
  }

  private static List<Unit> rest(List<Unit> units, List<UnitResult> leftOut) {
    List<Unit> out = leftOut.stream().map(UnitResult::unit).toList();
    return units.stream().filter(unit -> !out.contains(unit)).toList();
  }

  private static SuiteReport report(
      SuiteRun run, List<UnitResult> results, Expectations expectations, Duration duration) {
    List<Expectation> unused = run.isComplete() ? expectations.unused() : List.of();
    return new SuiteReport(run.name(), results, expectations.passed(), unused, duration);
  }
}
