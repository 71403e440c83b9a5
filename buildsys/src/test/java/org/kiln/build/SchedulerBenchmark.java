package org.kiln.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.kiln.graph.DependencyGraph;
import org.kiln.io.AtomicFiles;
import org.kiln.io.CacheDirectory;
import org.kiln.recipe.PackageName;
import org.kiln.recipe.Recipe;
import org.kiln.recipe.Recipes;
import org.kiln.toolchain.Line;

/**
 * Plans made-up graphs of packages and builds them in a simulation: {@code
 * benchmarks/scheduler/run}. A form's first line is that of a virtual machine that has just
 * started.
 */
final class SchedulerBenchmark {
  private static final long GIGABYTE = 1_000_000_000;
  static final List<Capacity> MACHINES =
      List.of(
          new Capacity(2, 2, 8 * GIGABYTE),
          new Capacity(16, 16, 32 * GIGABYTE),
          new Capacity(64, 64, 256 * GIGABYTE));

  private SchedulerBenchmark() {}

  /** Takes the number of packages, and the forms of graphs; 10000 and all where not given. */
  public static void main(String[] arguments) throws IOException {
    int size = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
    List<GeneratedGraph.Form> forms =
        arguments.length > 1
            ? Stream.of(arguments)
                .skip(1)
                .map(name -> GeneratedGraph.Form.valueOf(name.toUpperCase(Locale.ROOT)))
                .toList()
            : List.of(GeneratedGraph.Form.values());
    Path directory = Files.createTempDirectory("kiln-scheduler");
    try {
      System.out.printf(
          "%d packages%nform     planned in  cores  memory  makespan     bound  above%n", size);
      forms.forEach(
          form -> measure(form, size, new CacheDirectory(directory.resolve(form.name()))));
    } finally {
      AtomicFiles.delete(directory);
    }
  }

  private static void measure(GeneratedGraph.Form form, int size, CacheDirectory cache) {
    GeneratedGraph generated = GeneratedGraph.of(form, size, 1);
    Recipes recipes = recipes(generated);
    remember(generated, cache);
    for (Capacity machine : MACHINES) {
      double seconds = plan(recipes, cache, machine);
      long makespan = new Simulation(generated, machine, task -> false).run();
      long bound = Simulation.lowerBound(generated, machine);
      System.out.printf(
          Locale.ROOT,
          "%-8s %8.2f s  %5d  %3d GB  %6d s  %6d s  %4.1f %%%n",
          form.name().toLowerCase(Locale.ROOT),
          seconds,
          machine.cores(),
          machine.memoryBytes() / GIGABYTE,
          makespan,
          bound,
          100.0 * (makespan - bound) / bound);
    }
  }

  /** From recipes that are read to the first package that starts, with the costs that are known. */
  private static double plan(Recipes recipes, CacheDirectory cache, Capacity machine) {
    long begin = System.nanoTime();
    Plan plan = new Planner(recipes, Line.CP313).plan(Planner.EVERYTHING, false);
    DependencyGraph<PackageName> graph = plan.graph();
    var costs = new Costs(cache, machine);
    var schedule = new Schedule<>(graph, name -> costs.of(plan.get(name)), machine);
    if (schedule.next(0).isEmpty()) {
      throw new IllegalStateException("nothing starts");
    }
    return (System.nanoTime() - begin) / 1e9;
  }

  private static Recipes recipes(GeneratedGraph generated) {
    Stream<Recipe> all =
        generated.needs().entrySet().stream()
            .map(e -> Samples.library(e.getKey(), e.getValue().toArray(String[]::new)).recipe());
    return Recipes.of(all.toList());
  }

  private static void remember(GeneratedGraph generated, CacheDirectory cache) {
    try {
      Path directory = Files.createDirectories(cache.actions().resolve("costs"));
      for (var entry : generated.costs().entrySet()) {
        Cost cost = entry.getValue();
        var known = new KnownCost(cost.seconds(), cost.memoryBytes(), OptionalInt.of(cost.cores()));
        Files.writeString(directory.resolve(entry.getKey()), known + "\n");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
