package org.kiln.build;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.Predicate;

/** Does what a schedule says in time that does not pass: tasks take what was expected of them. */
final class Simulation {
  private final GeneratedGraph generated;
  private final Schedule<String> schedule;
  private final Predicate<String> fails;
  private final PriorityQueue<Run> running =
      new PriorityQueue<>(Comparator.comparingLong(Run::end));

  /** What was done, in the order of starts. */
  final List<Run> runs = new ArrayList<>();

  /** What was never done, since something else failed. */
  final List<String> cancelled = new ArrayList<>();

  /** A task from a second to another. */
  record Run(String task, int cores, long start, long end) {}

  Simulation(GeneratedGraph generated, Capacity capacity, Predicate<String> fails) {
    this.generated = generated;
    this.schedule = new Schedule<>(generated.graph(), generated::cost, capacity);
    this.fails = fails;
  }

  /** Returns how many seconds it took. */
  long run() {
    long now = 0;
    startAll(now);
    while (!running.isEmpty()) {
      now = running.element().end();
      while (!running.isEmpty() && running.element().end() == now) {
        end(running.remove().task());
      }
      startAll(now);
    }
    return now;
  }

  private void startAll(long now) {
    Optional<Schedule.Start<String>> next = schedule.next(now);
    while (next.isPresent()) {
      String task = next.get().task();
      int cores = next.get().cores();
      long work = generated.cost(task).work();
      var run = new Run(task, cores, now, now + (work + cores - 1) / cores);
      running.add(run);
      runs.add(run);
      next = schedule.next(now);
    }
  }

  private void end(String task) {
    if (fails.test(task)) {
      cancelled.addAll(schedule.fail(task));
    } else {
      schedule.succeed(task);
    }
  }

  /** Returns what no schedule can stay below, in seconds. */
  static long lowerBound(GeneratedGraph generated, Capacity capacity) {
    long longest =
        generated.graph().pathLengths(task -> generated.cost(task).seconds()).values().stream()
            .mapToLong(Long::longValue)
            .max()
            .orElse(0);
    long work = generated.costs().values().stream().mapToLong(Cost::work).sum();
    double memory =
        generated.costs().values().stream()
            .mapToDouble(cost -> (double) cost.seconds() * cost.memoryBytes())
            .sum();
    return Math.max(
        longest, Math.max(work / capacity.cores(), (long) (memory / capacity.memoryBytes())));
  }
}
