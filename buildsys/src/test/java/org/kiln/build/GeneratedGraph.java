package org.kiln.build;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.kiln.graph.DependencyGraph;

/**
 * A made-up graph of packages, the same for the same seed.
 *
 * @param needs what each needs, by name
 * @param costs what each takes
 */
record GeneratedGraph(Map<String, Set<String>> needs, Map<String, Cost> costs) {
  private static final long MEGABYTE = 1_000_000;

  /** What a graph looks like. */
  enum Form {
    /** Twenty layers; each package needs some of the layer before. */
    LAYERED,
    /** A few that many need, and nothing else. */
    WIDE,
    /** Chains of five hundred, side by side. */
    DEEP,
    /** Each needs some of those before, rather those that many need: as distributions are. */
    REAL
  }

  static GeneratedGraph of(Form form, int size, long seed) {
    var random = new Random(seed);
    Map<String, Set<String>> needs = new TreeMap<>();
    Map<String, Cost> costs = new TreeMap<>();
    var popular = new ArrayList<Integer>();
    for (int i = 0; i < size; i++) {
      Set<String> needed = new HashSet<>();
      for (int other : needed(form, i, size, popular, random)) {
        needed.add(name(other));
        popular.add(other);
      }
      popular.add(i);
      needs.put(name(i), needed);
      costs.put(name(i), cost(form, random));
    }
    return new GeneratedGraph(needs, costs);
  }

  Cost cost(String task) {
    return Objects.requireNonNull(costs.get(task));
  }

  DependencyGraph<String> graph() {
    return DependencyGraph.of(needs);
  }

  static String name(int number) {
    return "p%05d".formatted(number);
  }

  private static List<Integer> needed(
      Form form, int i, int size, List<Integer> popular, Random random) {
    int layer = Math.max(1, size / 20);
    return switch (form) {
      case LAYERED ->
          i < layer ? List.of() : some(random, 3, n -> (i / layer - 1) * layer + n.nextInt(layer));
      case WIDE -> i < 10 ? List.of() : some(random, 2, n -> n.nextInt(Math.min(i, 10)));
      case DEEP -> i % 500 == 0 ? List.of() : List.of(i - 1);
      case REAL ->
          i < 20 ? List.of() : some(random, 4, n -> popular.get(n.nextInt(popular.size())));
    };
  }

  private static List<Integer> some(
      Random random, int most, java.util.function.ToIntFunction<Random> one) {
    var chosen = new ArrayList<Integer>();
    for (int n = random.nextInt(most) + 1; n > 0; n--) {
      chosen.add(one.applyAsInt(random));
    }
    return chosen;
  }

  /**
   * Most builds take some seconds and some hundred megabytes; a few take half an hour and six GB.
   */
  private static Cost cost(Form form, Random random) {
    double heaviness = Math.exp(random.nextGaussian() * (form == Form.REAL ? 1.4 : 0.8));
    long seconds = Math.min(1800, 1 + (long) (20 * heaviness));
    int cores = seconds < 60 ? 1 : 1 + random.nextInt(8);
    long bytes = Math.min(6000, 200 + (long) (300 * heaviness * random.nextDouble())) * MEGABYTE;
    return new Cost(seconds, cores, bytes);
  }
}
