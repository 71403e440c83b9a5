package org.kiln.build;

import java.util.List;
import java.util.Optional;
import org.kiln.io.CacheDirectory;
import org.kiln.recipe.PackageName;
import org.kiln.source.SourceInputs;
import org.kiln.toolchain.CrossEnvironment;
import org.kiln.toolchain.ToolchainInputs;

/** Says why packages would be built, or would not; builds nothing, and needs no engine. */
public final class Explainer {
  private final ActionIndex known;
  private final Standings standings;

  /**
   * Creates an explainer of a plan.
   *
   * @throws org.kiln.io.KilnException if an input is missing, for example a patch
   */
  public Explainer(
      Plan plan, SourceInputs sources, ToolchainInputs toolchain, CacheDirectory cache) {
    var store = new ArtifactStore(cache);
    var variables = new Variables(new CrossEnvironment(plan.line()));
    this.known = new ActionCache(cache, store).all();
    this.standings =
        new Standings(plan, new ActionInputs(plan, sources, variables, toolchain), known, store);
  }

  /** Explains one package of the plan. */
  public Explanation explain(PackageName name) {
    Standing standing = standings.of(name);
    var causes = new Causes(known);
    Explanation alone = explanation(standing, causes);
    return alone.after(
        standing.awaited().stream()
            .map(standings::of)
            .filter(s -> s.state() != Explanation.State.WAITING)
            .map(s -> explanation(s, causes))
            .toList());
  }

  private Explanation explanation(Standing standing, Causes causes) {
    Optional<KnownAction> nearest = standing.nearest().filter(n -> isCompared(standing));
    return new Explanation(
        standing.planned().name(),
        standing.planned().release().version(),
        standing.state(),
        standing.key().toString(),
        standing.found().flatMap(KnownAction::made),
        nearest.map(n -> new Explanation.Compared(n.key().hex(), n.made())),
        nearest.map(n -> changes(n, standing, causes)).orElse(List.of()),
        standing.lost().stream().map(Artifact::name).toList(),
        List.of());
  }

  private static boolean isCompared(Standing standing) {
    return standing.state() == Explanation.State.UP_TO_DATE
        || standing.state() == Explanation.State.CHANGED;
  }

  private List<InputChange> changes(KnownAction nearest, Standing standing, Causes causes) {
    return causes.changes(nearest.inputs(), standings.inputs(standing));
  }
}
