package org.kiln.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.TreeMap;
import java.util.TreeSet;

/** Sorts nodes so that each comes after what it needs (Kahn's algorithm). */
final class TopologicalOrder {
  private TopologicalOrder() {}

  /**
   * Returns the order.
   *
   * @throws CycleException if there is none
   */
  static <T extends Comparable<? super T>> List<T> of(
      NavigableMap<T, NavigableSet<T>> dependencies, NavigableMap<T, NavigableSet<T>> dependents) {
    NavigableMap<T, NavigableSet<T>> waiting = new TreeMap<>();
    dependencies.forEach((node, needed) -> waiting.put(node, new TreeSet<>(needed)));
    Queue<T> ready = new PriorityQueue<>();
    dependencies.forEach((node, needed) -> addIfEmpty(ready, node, needed));
    List<T> order = new ArrayList<>();
    for (T node = ready.poll(); node != null; node = ready.poll()) {
      order.add(node);
      waiting.remove(node);
      for (T dependent : dependents.getOrDefault(node, new TreeSet<>())) {
        NavigableSet<T> rest = waiting.getOrDefault(dependent, new TreeSet<>());
        rest.remove(node);
        addIfEmpty(ready, dependent, rest);
      }
    }
    if (!waiting.isEmpty()) {
      throw new CycleException(cycle(waiting));
    }
    return List.copyOf(order);
  }

  private static <T> void addIfEmpty(Queue<T> ready, T node, NavigableSet<T> rest) {
    if (rest.isEmpty()) {
      ready.add(node);
    }
  }

  /** Walks along unmet needs, of which every waiting node has one, until a node comes again. */
  private static <T> List<T> cycle(NavigableMap<T, NavigableSet<T>> waiting) {
    List<T> path = new ArrayList<>();
    T node = waiting.firstKey();
    while (!path.contains(node)) {
      path.add(node);
      node = waiting.getOrDefault(node, new TreeSet<>()).first();
    }
    path.add(node);
    return path.subList(path.indexOf(node), path.size());
  }
}
