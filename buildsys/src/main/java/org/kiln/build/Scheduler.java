package org.kiln.build;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.ToLongFunction;
import org.kiln.graph.DependencyGraph;

/**
 * Runs tasks in the order of a graph, several at once, those first on which the longest chain
 * waits. A failed task cancels what depends on it and nothing else.
 *
 * @param <T> names tasks
 */
final class Scheduler<T extends Comparable<? super T>> {
  /** How long interrupted tasks may take to clean up behind them. */
  private static final long SECONDS_TO_CLEAN_UP = 60;

  private final DependencyGraph<T> graph;
  private final Map<T, Long> pathLengths;
  private final int jobs;
  private final Tasks<T> tasks;
  private final Map<T, Integer> waitsFor = new HashMap<>();
  private final Set<T> cancelled = new HashSet<>();
  private final Queue<T> ready;
  private int running;

  /** What is scheduled. */
  interface Tasks<T> {
    /**
     * Does a task.
     *
     * @param active how many tasks are running or could run, this one included
     * @return whether it succeeded
     */
    boolean run(T task, int active) throws InterruptedException;

    /** Hears that a task is not run, because of another that failed. */
    void cancelled(T task, T because);
  }

  Scheduler(DependencyGraph<T> graph, ToLongFunction<T> seconds, int jobs, Tasks<T> tasks) {
    this.graph = graph;
    this.pathLengths = graph.pathLengths(seconds);
    this.jobs = jobs;
    this.tasks = tasks;
    this.ready =
        new PriorityQueue<>(
            Comparator.comparing((T task) -> -pathLengths.getOrDefault(task, 0L))
                .thenComparing(Comparator.naturalOrder()));
  }

  /**
   * Runs all tasks.
   *
   * @throws InterruptedException if the thread was interrupted; running tasks were too, and have
   *     ended
   */
  void run() throws InterruptedException {
    ExecutorService threads = Executors.newFixedThreadPool(jobs);
    try {
      runOn(new ExecutorCompletionService<>(threads));
    } finally {
      threads.shutdownNow();
      threads.awaitTermination(SECONDS_TO_CLEAN_UP, TimeUnit.SECONDS);
    }
  }

  private void runOn(ExecutorCompletionService<End<T>> threads) throws InterruptedException {
    for (T task : graph.order()) {
      waitsFor.put(task, graph.dependencies(task).size());
      if (graph.dependencies(task).isEmpty()) {
        ready.add(task);
      }
    }
    startOn(threads);
    while (running > 0) {
      end(result(threads));
      startOn(threads);
    }
  }

  private void startOn(ExecutorCompletionService<End<T>> threads) {
    while (running < jobs && !ready.isEmpty()) {
      T task = ready.remove();
      running++;
      int active = Math.min(jobs, running + ready.size());
      threads.submit(() -> new End<>(task, tasks.run(task, active)));
    }
  }

  private static <T> End<T> result(ExecutorCompletionService<End<T>> threads)
      throws InterruptedException {
    try {
      return threads.take().get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException fatal) {
        throw fatal;
      }
      if (e.getCause() instanceof InterruptedException interruption) {
        throw interruption;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  private void end(End<T> end) {
    running--;
    if (end.isSuccess()) {
      graph.dependents(end.task()).forEach(this::unblock);
    } else {
      graph.allDependents(List.of(end.task())).forEach(dependent -> cancel(dependent, end.task()));
    }
  }

  private void unblock(T task) {
    if (waitsFor.merge(task, -1, Integer::sum) == 0) {
      ready.add(task);
    }
  }

  private void cancel(T task, T because) {
    // Once, whatever else fails; it never becomes ready, since the failed one never unblocks it.
    if (cancelled.add(task)) {
      tasks.cancelled(task, because);
    }
  }

  private record End<T>(T task, boolean isSuccess) {}
}
