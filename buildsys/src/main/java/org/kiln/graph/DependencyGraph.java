package org.kiln.graph;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * Who needs whom, without cycles. Immutable; all orders follow from the nodes alone.
 *
 * @param <T> the nodes; their natural order settles what the dependencies leave open
 */
public final class DependencyGraph<T extends Comparable<? super T>> {
  private final NavigableMap<T, NavigableSet<T>> dependencies;
  private final NavigableMap<T, NavigableSet<T>> dependents;
  private final List<T> order;

  private DependencyGraph(NavigableMap<T, NavigableSet<T>> dependencies) {
    this.dependencies = dependencies;
    this.dependents = reversed(dependencies);
    this.order = TopologicalOrder.of(dependencies, dependents);
  }

  /**
   * Makes a graph.
   *
   * @param dependencies what each node needs; a node that only others name needs nothing
   * @throws CycleException if a node needs itself, through whatever others
   */
  public static <T extends Comparable<? super T>> DependencyGraph<T> of(
      Map<T, ? extends Collection<T>> dependencies) {
    NavigableMap<T, NavigableSet<T>> copy = new TreeMap<>();
    dependencies.forEach(
        (node, needed) -> {
          copy.computeIfAbsent(node, n -> new TreeSet<>()).addAll(needed);
          needed.forEach(n -> copy.computeIfAbsent(n, x -> new TreeSet<>()));
        });
    return new DependencyGraph<>(copy);
  }

  private static <T extends Comparable<? super T>> NavigableMap<T, NavigableSet<T>> reversed(
      NavigableMap<T, NavigableSet<T>> edges) {
    NavigableMap<T, NavigableSet<T>> result = new TreeMap<>();
    edges.keySet().forEach(node -> result.put(node, new TreeSet<>()));
    edges.forEach((node, ends) -> ends.forEach(end -> neighbours(result, end).add(node)));
    return result;
  }

  /** Returns all nodes, each after everything it needs, otherwise in their natural order. */
  public List<T> order() {
    return order;
  }

  /** Returns what a node needs directly. */
  public NavigableSet<T> dependencies(T node) {
    return Collections.unmodifiableNavigableSet(neighbours(dependencies, node));
  }

  /** Returns what needs a node directly. */
  public NavigableSet<T> dependents(T node) {
    return Collections.unmodifiableNavigableSet(neighbours(dependents, node));
  }

  /** Returns what some nodes need directly or through others, without the nodes themselves. */
  public NavigableSet<T> allDependencies(Collection<T> nodes) {
    return closure(nodes, this::dependencies);
  }

  /** Returns what needs some nodes directly or through others, without the nodes themselves. */
  public NavigableSet<T> allDependents(Collection<T> nodes) {
    return closure(nodes, this::dependents);
  }

  /** Returns the part of this graph that some nodes need, with the nodes themselves. */
  public DependencyGraph<T> forNodes(Collection<T> nodes) {
    Set<T> kept = allDependencies(nodes);
    kept.addAll(nodes);
    NavigableMap<T, NavigableSet<T>> part = new TreeMap<>();
    kept.forEach(node -> part.put(node, neighbours(dependencies, node)));
    return new DependencyGraph<>(part);
  }

  /**
   * Returns, for each node, the weight of the heaviest chain that begins with it and goes on
   * through its dependents: the time until the last of them is done, where weights are times.
   *
   * @param weight a node's own weight, in any unit; not negative
   */
  public NavigableMap<T, Long> pathLengths(ToLongFunction<? super T> weight) {
    NavigableMap<T, Long> lengths = new TreeMap<>();
    for (int i = order.size() - 1; i >= 0; i--) {
      T node = order.get(i);
      long rest = dependents(node).stream().mapToLong(lengths::get).max().orElse(0);
      lengths.put(node, weight.applyAsLong(node) + rest);
    }
    return lengths;
  }

  private static <T> NavigableSet<T> neighbours(NavigableMap<T, NavigableSet<T>> edges, T node) {
    NavigableSet<T> found = edges.get(node);
    if (found == null) {
      throw new IllegalArgumentException("not in the graph: " + node);
    }
    return found;
  }

  private static <T extends Comparable<? super T>> NavigableSet<T> closure(
      Collection<T> nodes, Function<T, NavigableSet<T>> next) {
    NavigableSet<T> found = new TreeSet<>();
    Deque<T> open = new ArrayDeque<>(nodes);
    while (!open.isEmpty()) {
      next.apply(open.pop()).stream().filter(found::add).forEach(open::push);
    }
    nodes.forEach(found::remove);
    return found;
  }
}
