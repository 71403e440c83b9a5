package org.kiln.build;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What running tasks have of a machine. Serves one thread.
 *
 * @param <T> names tasks
 */
final class Machine<T> {
  private final Capacity capacity;
  private final Map<T, Share> shares = new HashMap<>();
  private int usedCores;
  private long usedMemory;

  /**
   * What a task has.
   *
   * @param end the second at which it is expected to give it back
   */
  record Share(int cores, long memoryBytes, long end) {}

  Machine(Capacity capacity) {
    this.capacity = capacity;
  }

  int freeJobs() {
    return capacity.jobs() - shares.size();
  }

  int freeCores() {
    return capacity.cores() - usedCores;
  }

  long freeMemory() {
    return capacity.memoryBytes() - usedMemory;
  }

  boolean isFull() {
    return freeJobs() < 1 || freeCores() < 1;
  }

  /** Gives a task its share, in the place of the one that it has. */
  void give(T task, Share share) {
    takeBack(task);
    shares.put(task, share);
    usedCores += share.cores();
    usedMemory += share.memoryBytes();
  }

  /** Returns what a task has; nothing where it does not run. */
  Share share(T task) {
    return shares.getOrDefault(task, new Share(0, 0, 0));
  }

  void takeBack(T task) {
    Share had = share(task);
    shares.remove(task);
    usedCores -= had.cores();
    usedMemory -= had.memoryBytes();
  }

  /** Returns what the running tasks have, in the order in which they are expected to end. */
  Collection<Share> byEnd() {
    List<Share> sorted = new ArrayList<>(shares.values());
    sorted.sort(Comparator.comparingLong(Share::end));
    return sorted;
  }
}
