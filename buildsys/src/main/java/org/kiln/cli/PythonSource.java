package org.kiln.cli;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kiln.build.BuildLog;
import org.kiln.build.Explainer;
import org.kiln.build.Explanation;
import org.kiln.build.Plan;
import org.kiln.build.PlannedPackage;
import org.kiln.build.Planner;
import org.kiln.recipe.Recipes;
import org.kiln.source.Downloads;
import org.kiln.source.FetchListener;
import org.kiln.source.GitSource;
import org.kiln.source.RecipeSources;
import org.kiln.source.SourceException;
import org.kiln.source.SourceStore;
import org.kiln.source.Sources;
import org.kiln.source.Timing;
import org.kiln.toolchain.Line;

/**
 * Tells whether a line's CPython can be had on this machine. Some releases are nowhere but on a
 * server that not every machine reaches.
 *
 * @param declared the recipes' sources, and the directories instead of them
 */
record PythonSource(Recipes recipes, RecipeSources declared, Surroundings around) {
  /**
   * Returns why it can't be had, in half a sentence. What is there but has other bits than it
   * should is no obstacle: the build tells of that, and fails.
   */
  Optional<String> obstacle(Line line) throws InterruptedException {
    Plan plan = new Planner(recipes, line).plan(List.of(PlannedPackage.PYTHON.text()), false);
    PlannedPackage python = plan.get(PlannedPackage.PYTHON);
    return isReplaced(python) || isBuilt(plan) ? Optional.empty() : whyUnreachable(python);
  }

  private boolean isReplaced(PlannedPackage python) {
    return declared.directory(python.recipe(), python.release()).isPresent();
  }

  private boolean isBuilt(Plan plan) {
    var explainer = new Explainer(plan, declared, around.toolchain().get(), around.cache());
    return explainer.explain(PlannedPackage.PYTHON).state() == Explanation.State.UP_TO_DATE;
  }

  private Optional<String> whyUnreachable(PlannedPackage python) throws InterruptedException {
    try {
      sources().fetch(python.recipe(), python.release(), FetchListener.NONE);
      return Optional.empty();
    } catch (SourceException e) {
      return Optional.of(e).filter(SourceException::isUnreachable).map(error -> why(error, python));
    }
  }

  private static String why(SourceException error, PlannedPackage python) {
    String places =
        error.getMessage().lines().skip(1).map(String::strip).collect(Collectors.joining("; "));
    String release = python.name() + "@" + python.release().version();
    return "the source of %s can't be downloaded: %s; name a directory with it: --source %s=DIR, or KILN_SOURCES=%s=DIR"
        .formatted(python.label(), places, release, release);
  }

  /** Nobody who starts a check wants to wait until a network gives up. */
  private Sources sources() {
    var store = new SourceStore(around.cache());
    var downloads =
        Downloads.of(
            Timing.IMPATIENT,
            store,
            around.environment(),
            (spec, output) -> around.machinery().get().containers().run(spec, output),
            () -> Workshop.image(around.machinery().get().toolchain(), BuildLog.NONE));
    return new Sources(store, downloads, new GitSource(store, around.environment()), declared);
  }
}
