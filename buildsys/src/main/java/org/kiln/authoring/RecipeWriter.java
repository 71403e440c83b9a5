package org.kiln.authoring;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kiln.python.PythonVersion;
import org.kiln.python.Requirement;
import org.kiln.python.TargetEnvironment;
import org.kiln.recipe.PackageName;
import org.kiln.recipe.Recipes;
import org.kiln.source.FetchListener;
import org.kiln.source.PackageIndex;

/** Writes recipes for packages, and for those that they need, as far as there are none. */
public final class RecipeWriter {
  /** Packages whose headers and libraries, as compiled for the target, other builds use. */
  private static final Set<PackageName> WITH_HEADERS =
      Set.of(PackageName.parse("numpy"), PackageName.parse("scipy"));

  private final Explorer explorer;
  private final Recipes recipes;
  private final String python;

  /**
   * Creates a writer.
   *
   * @param work a directory for what is only needed meanwhile
   * @param recipes those that are there
   * @param python the Python version that the packages are for, for example {@code 3.13.5}
   * @param listener hears of downloads
   */
  public RecipeWriter(
      PackageIndex index, Path work, Recipes recipes, String python, FetchListener listener) {
    this.explorer = new Explorer(index, work, listener);
    this.recipes = recipes;
    this.python = python;
  }

  /**
   * Makes the recipes; nothing is written yet.
   *
   * @return those that were wished for, each followed by what else is needed
   * @throws AuthoringException if one is there already, or no version serves
   * @throws org.kiln.source.SourceException if the index does not have one
   */
  public List<NewRecipe> make(List<Wish> wishes) throws InterruptedException {
    wishes.forEach(this::checkIsNew);
    Map<PackageName, NewRecipe> made = new LinkedHashMap<>();
    Deque<Wish> open = new ArrayDeque<>(wishes);
    while (!open.isEmpty()) {
      Wish wish = open.poll();
      if (!made.containsKey(wish.name()) && recipes.find(wish.name()).isEmpty()) {
        Facts facts = explorer.explore(choose(wish));
        made.put(wish.name(), recipe(facts));
        runRequirements(facts).forEach(r -> open.add(wish(r, wish.name())));
      }
    }
    return List.copyOf(made.values());
  }

  private void checkIsNew(Wish wish) {
    recipes
        .find(wish.name())
        .ifPresent(
            recipe -> {
              throw new AuthoringException(
                  "there is a recipe of " + wish.name() + ": " + recipe.directory(),
                  "`kiln update " + wish.name() + "` raises its version.",
                  null);
            });
  }

  private static Wish wish(Requirement requirement, PackageName reason) {
    PackageName name = PackageName.parse(requirement.name());
    return new Wish(name, requirement.versions(), Optional.of(reason));
  }

  private Candidate choose(Wish wish) throws InterruptedException {
    ProjectFiles files = ProjectFiles.of(wish.name(), explorer.index().files(wish.name()));
    return files
        .newest(wish.versions(), PythonVersion.parse(python).orElseThrow())
        .orElseThrow(() -> new NothingSuits(files, python).error(wish));
  }

  private List<Requirement> runRequirements(Facts facts) {
    return facts.requirements(TargetEnvironment.webAssembly(python)).stream()
        .filter(r -> !PackageName.parse(r.name()).equals(facts.name()))
        .toList();
  }

  private NewRecipe recipe(Facts facts) {
    List<Requirement> requirements = runRequirements(facts);
    List<PackageName> run = names(requirements);
    List<PackageName> host = host(facts);
    var remarks = new ArrayList<>(Remarks.on(facts));
    for (Requirement needed : requirements) {
      recipes
          .find(PackageName.parse(needed.name()))
          .flatMap(recipe -> Remarks.on(needed, recipe, python))
          .ifPresent(remarks::add);
      Remarks.onExtras(needed).ifPresent(remarks::add);
    }
    return new NewRecipe(
        facts.name(),
        facts.version(),
        facts.license(),
        facts.build().backend(),
        run,
        host,
        remarks,
        RecipeText.of(facts, host, run),
        TestText.of(facts));
  }

  private List<PackageName> host(Facts facts) {
    List<Requirement> needed =
        facts.build().requires().stream().flatMap(r -> Requirement.parse(r).stream()).toList();
    return names(needed).stream()
        .filter(name -> WITH_HEADERS.contains(name) && recipes.find(name).isPresent())
        .toList();
  }

  private static List<PackageName> names(List<Requirement> requirements) {
    return requirements.stream()
        .map(requirement -> PackageName.parse(requirement.name()))
        .distinct()
        .sorted()
        .toList();
  }
}
