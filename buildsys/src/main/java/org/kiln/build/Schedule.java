package org.kiln.build;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.kiln.graph.DependencyGraph;

/**
 * Decides what starts when, and on how many cores. It knows no threads and no clock, so that a
 * simulation decides as a build does. Any thread may ask.
 *
 * @param <T> names tasks
 */
final class Schedule<T extends Comparable<? super T>> {
  /** How many tasks that may not start yet are passed over to find one that may. */
  private static final int LOOK_AHEAD = 100;

  private final Capacity capacity;
  private final TaskQueue<T> queue;
  private final Machine<T> machine;

  Schedule(DependencyGraph<T> graph, Function<T, Cost> costs, Capacity capacity) {
    Map<T, Cost> fitting = new HashMap<>();
    graph.order().forEach(task -> fitting.put(task, costs.apply(task).on(capacity)));
    this.capacity = capacity;
    this.queue = new TaskQueue<>(graph, fitting);
    this.machine = new Machine<>(capacity);
  }

  /**
   * A task that starts.
   *
   * @param cores how many it is given, until it asks again
   */
  record Start<T>(T task, int cores) {}

  /**
   * Returns a task that starts now, if one may; it has its share of the machine then.
   *
   * @param now seconds, from whatever origin
   */
  synchronized Optional<Start<T>> next(long now) {
    Optional<T> choice = machine.isFull() ? Optional.empty() : choice(now);
    return choice.map(task -> start(task, now));
  }

  private Optional<T> choice(long now) {
    Optional<Reservation> first = Optional.empty();
    int passed = 0;
    for (T task : queue.ready()) {
      Cost cost = queue.cost(task);
      boolean isAllowed = first.map(reserved -> reserved.allows(cost, now)).orElse(true);
      if (isAllowed && cost.memoryBytes() <= machine.freeMemory()) {
        return Optional.of(task);
      }
      if (passed++ == LOOK_AHEAD) {
        break;
      }
      first = first.or(() -> Optional.of(Reservation.of(machine, cost, now)));
    }
    return Optional.empty();
  }

  private Start<T> start(T task, long now) {
    Cost cost = queue.cost(task);
    queue.start(task);
    long left = machine.freeMemory() - cost.memoryBytes();
    int cores = cores(task, machine.freeCores(), 1 + takers(machine.freeJobs() - 1, left));
    long seconds = cost.work() / cores;
    machine.give(task, new Machine.Share(cores, cost.memoryBytes(), now + seconds));
    return new Start<>(task, cores);
  }

  /**
   * Gives a running task another number of cores, at a moment when that is possible to it.
   *
   * @return how many; as before, more where cores are free, fewer where others wait for some
   */
  synchronized int renew(T task) {
    Machine.Share had = machine.share(task);
    int others = takers(machine.freeJobs(), machine.freeMemory());
    int cores = cores(task, machine.freeCores() + had.cores(), 1 + others);
    machine.give(task, new Machine.Share(cores, had.memoryBytes(), had.end()));
    return cores;
  }

  /** Returns how many could start beside: where memory is short, fewer run, on more cores each. */
  private int takers(int jobs, long bytes) {
    int takers = 0;
    long left = bytes;
    for (T task : queue.ready()) {
      left -= queue.cost(task).memoryBytes();
      if (takers >= jobs || left < 0) {
        break;
      }
      takers++;
    }
    return takers;
  }

  /**
   * Shares the free cores among those that can start, at least one for each; but what all else
   * waits for gets as many as it makes use of.
   */
  private int cores(T task, int free, int takers) {
    int wanted = Math.min(queue.cost(task).cores(), free);
    long work = queue.work() + queue.cost(task).work();
    boolean isCritical = queue.pathLength(task) * capacity.cores() >= work;
    return isCritical ? wanted : Math.min(wanted, (free + takers - 1) / takers);
  }

  /** Notes that a task is done. */
  synchronized void succeed(T task) {
    machine.takeBack(task);
    queue.succeed(task);
  }

  /** Notes that a task failed, and returns what therefore never starts: what depends on it. */
  synchronized List<T> fail(T task) {
    machine.takeBack(task);
    return queue.fail(task);
  }

  /** Lets nothing start any more, and returns what therefore never does. */
  synchronized List<T> stop() {
    return queue.clear();
  }
}
