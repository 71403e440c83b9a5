package org.kiln.build;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.kiln.graph.DependencyGraph;

/**
 * The tasks of a graph that have not started, and those among them that could: first the one that
 * the longest chain of others waits for. Serves one thread.
 *
 * @param <T> names tasks
 */
final class TaskQueue<T extends Comparable<? super T>> {
  private final DependencyGraph<T> graph;
  private final Map<T, Cost> costs;
  private final Map<T, Long> pathLengths;
  private final Map<T, Integer> waitsFor = new HashMap<>();
  private final NavigableSet<T> waiting;
  private final NavigableSet<T> ready;
  private long work;

  TaskQueue(DependencyGraph<T> graph, Map<T, Cost> costs) {
    this.graph = graph;
    this.costs = costs;
    this.pathLengths = new HashMap<>(graph.pathLengths(task -> cost(task).seconds()));
    this.waiting = new TreeSet<>(graph.order());
    this.ready =
        new TreeSet<>(
            Comparator.comparingLong((T task) -> -pathLength(task))
                .thenComparing(Comparator.naturalOrder()));
    for (T task : graph.order()) {
      waitsFor.put(task, graph.dependencies(task).size());
      work += cost(task).work();
    }
    waiting.stream().filter(task -> graph.dependencies(task).isEmpty()).forEach(ready::add);
  }

  /** Returns what could start now, the most urgent first. */
  NavigableSet<T> ready() {
    return Collections.unmodifiableNavigableSet(ready);
  }

  /** Returns the seconds from a task's start to the end of the longest chain that waits for it. */
  long pathLength(T task) {
    return pathLengths.getOrDefault(task, 0L);
  }

  /** Returns the time that one core would need for all that has not started. */
  long work() {
    return work;
  }

  Cost cost(T task) {
    Cost cost = costs.get(task);
    if (cost == null) {
      throw new IllegalArgumentException("a task without a cost: " + task);
    }
    return cost;
  }

  /** Takes a task out. */
  void start(T task) {
    if (waiting.remove(task)) {
      ready.remove(task);
      work -= cost(task).work();
    }
  }

  /** Lets those go on that waited for a task. */
  void succeed(T task) {
    for (T dependent : graph.dependents(task)) {
      if (waitsFor.merge(dependent, -1, Integer::sum) == 0 && waiting.contains(dependent)) {
        ready.add(dependent);
      }
    }
  }

  /** Takes out all that depends on a task, and returns what that was. */
  List<T> fail(T task) {
    return remove(graph.allDependents(List.of(task)));
  }

  /** Takes out everything, and returns what that was. */
  List<T> clear() {
    return remove(new ArrayList<>(waiting));
  }

  private List<T> remove(Collection<T> tasks) {
    List<T> removed = tasks.stream().filter(waiting::contains).toList();
    removed.forEach(this::start);
    return removed;
  }
}
