package org.kiln.build;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.kiln.python.PythonVersion;
import org.kiln.recipe.BuildType;
import org.kiln.recipe.Obstacles;
import org.kiln.recipe.PackageName;
import org.kiln.recipe.Recipe;
import org.kiln.recipe.Recipes;
import org.kiln.recipe.Release;
import org.kiln.toolchain.Line;

/** Makes plans out of recipes. */
public final class Planner {
  /** Selects every recipe. */
  public static final List<String> EVERYTHING = List.of("*");

  private final Recipes recipes;
  private final Line line;
  private final PythonVersion python;
  private final Obstacles obstacles;

  /** What is built for people to run is of no use without them. */
  private final List<PackageName> runtimes;

  /** Creates a planner for one line. */
  public Planner(Recipes recipes, Line line) {
    this.recipes = recipes;
    this.line = line;
    this.python = PythonVersion.parse(line.python()).orElseThrow();
    this.obstacles = recipes.obstacles(line.python());
    this.runtimes =
        recipes.all().stream()
            .filter(recipe -> !recipe.isDisabled())
            .filter(recipe -> recipe.releaseFor(python).filter(Planner::isRuntime).isPresent())
            .map(Recipe::name)
            .toList();
  }

  /**
   * Plans the build of some targets with all that they need.
   *
   * @param selectors package names, {@code tag:<tag>}, or {@code *} for everything
   * @param withTests whether what the targets' tests need is built too
   * @throws BuildException if a named package can't be built
   * @throws org.kiln.recipe.RecipeException if a name is unknown
   * @throws org.kiln.graph.CycleException if packages need each other to be built
   */
  public Plan plan(List<String> selectors, boolean withTests) {
    var selection = Selection.of(selectors, recipes.all());
    var targets = new TreeSet<>(selection.named());
    targets.forEach(this::check);
    SortedMap<PackageName, String> skipped = obstacles(selection.matched());
    targets.addAll(selection.matched());
    targets.removeAll(skipped.keySet());
    var plan = new Plan(line, targets, closure(targets, withTests), skipped);
    plan.graph();
    return plan;
  }

  private SortedMap<PackageName, String> obstacles(Collection<PackageName> names) {
    var found = new TreeMap<PackageName, String>();
    for (PackageName name : names) {
      obstacles.to(name).ifPresent(why -> found.put(name, why));
    }
    return found;
  }

  private Recipe check(PackageName name) {
    Recipe recipe = recipes.get(name);
    obstacles
        .to(name)
        .ifPresent(
            why -> {
              throw new BuildException(
                  "can't build " + name + " for " + line.name() + ": " + why,
                  "see " + recipe.directory().resolve("meta.yaml"),
                  null);
            });
    return recipe;
  }

  private SortedMap<PackageName, PlannedPackage> closure(
      SortedSet<PackageName> targets, boolean withTests) {
    var planned = new TreeMap<PackageName, PlannedPackage>();
    Deque<PackageName> open = new ArrayDeque<>(targets);
    while (!open.isEmpty()) {
      PackageName name = open.pop();
      if (!planned.containsKey(name)) {
        PlannedPackage next = planned(name);
        planned.put(name, next);
        needs(next, withTests && targets.contains(name)).forEach(open::push);
      }
    }
    return planned;
  }

  private PlannedPackage planned(PackageName name) {
    Recipe recipe = check(name);
    Release release = recipe.releaseFor(python).orElseThrow();
    var host = new TreeSet<>(release.requirements().host());
    if (PlannedPackage.isForPython(release) && recipes.find(PlannedPackage.PYTHON).isPresent()) {
      host.add(PlannedPackage.PYTHON);
    }
    return new PlannedPackage(recipe, release, host);
  }

  private Stream<PackageName> needs(PlannedPackage planned, boolean withTests) {
    return Stream.of(
            planned.host().stream(),
            planned.run().stream(),
            withTests ? planned.release().tests().requires().stream() : none(),
            PlannedPackage.isForPython(planned.release()) ? runtimes.stream() : none())
        .flatMap(names -> names);
  }

  private static Stream<PackageName> none() {
    return Stream.empty();
  }

  private static boolean isRuntime(Release release) {
    return release.build().type() == BuildType.RUNTIME;
  }
}
