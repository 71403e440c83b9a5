package org.kiln.build;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.IntSupplier;
import org.kiln.graph.DependencyGraph;

/**
 * Runs tasks in the order of a graph, several at once, those first on which the longest chain
 * waits. A failed task cancels what depends on it and nothing else, unless the first failure is to
 * end it all.
 *
 * @param <T> names tasks
 */
final class Scheduler<T extends Comparable<? super T>> {
  /** How long interrupted tasks may take to clean up behind them. */
  private static final long SECONDS_TO_CLEAN_UP = 60;

  private final Schedule<T> schedule;
  private final boolean isFailFast;
  private final Tasks<T> tasks;
  private final ExecutorService threads;
  private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
  private int running;

  /** How a task ends. */
  enum Ending {
    /** Its dependents go on. */
    DONE,
    /** Its dependents can't go on, as was to be expected. */
    LEFT_OUT,
    /** Its dependents can't go on. */
    FAILED
  }

  /** What is scheduled. */
  interface Tasks<T> {
    /**
     * Does a task.
     *
     * @param cores gives the number of cores that it has from now on; to be asked before each of
     *     its steps
     */
    Ending run(T task, IntSupplier cores) throws InterruptedException;

    /** Hears that a task is not run, because of another that failed. */
    void cancelled(T task, T because);
  }

  /** What the thread hears that schedules. */
  @FunctionalInterface
  private interface Event {
    void happen() throws InterruptedException;
  }

  Scheduler(
      DependencyGraph<T> graph,
      Function<T, Cost> costs,
      Capacity capacity,
      boolean isFailFast,
      Tasks<T> tasks) {
    this.schedule = new Schedule<>(graph, costs, capacity);
    this.isFailFast = isFailFast;
    this.tasks = tasks;
    this.threads = Executors.newFixedThreadPool(capacity.jobs());
  }

  /**
   * Runs all tasks, once.
   *
   * @throws InterruptedException if the thread was interrupted; running tasks were too, and have
   *     ended
   */
  void run() throws InterruptedException {
    try {
      startAll();
      while (running > 0) {
        events.take().happen();
        startAll();
      }
    } finally {
      threads.shutdownNow();
      threads.awaitTermination(SECONDS_TO_CLEAN_UP, TimeUnit.SECONDS);
    }
  }

  private void startAll() {
    Optional<Schedule.Start<T>> next = schedule.next(now());
    while (next.isPresent()) {
      T task = next.get().task();
      running++;
      threads.execute(() -> events.add(end(task)));
      next = schedule.next(now());
    }
  }

  private static long now() {
    return TimeUnit.NANOSECONDS.toSeconds(System.nanoTime());
  }

  // Whatever is thrown ends the whole: it goes on to the thread that schedules.
  private Event end(T task) {
    try {
      Ending ending = tasks.run(task, () -> renewed(task));
      return () -> end(task, ending);
    } catch (InterruptedException e) {
      return () -> {
        throw e;
      };
    } catch (RuntimeException e) {
      return () -> {
        throw e;
      };
    } catch (Error e) {
      return () -> {
        throw e;
      };
    }
  }

  /** Others may start now, on cores that the task gives back. */
  private int renewed(T task) {
    int cores = schedule.renew(task);
    events.add(() -> {});
    return cores;
  }

  private void end(T task, Ending ending) {
    running--;
    if (ending == Ending.DONE) {
      schedule.succeed(task);
      return;
    }
    cancel(schedule.fail(task), task);
    if (isFailFast && ending == Ending.FAILED) {
      cancel(schedule.stop(), task);
    }
  }

  private void cancel(List<T> never, T because) {
    never.forEach(task -> tasks.cancelled(task, because));
  }
}
