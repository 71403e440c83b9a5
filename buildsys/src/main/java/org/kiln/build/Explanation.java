package org.kiln.build;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.kiln.recipe.PackageName;

/**
 * Why a package would be built, or would not.
 *
 * @param name the package
 * @param version its version
 * @param state what a build would do
 * @param key the digest of all inputs; if other packages are built before, this is the one if those
 *     come out as they were
 * @param made when the result was made that a build would take
 * @param compared the result that the changes are against
 * @param changes what differs, but for what was said of another package before
 * @param lost names of artifacts that are missing or damaged
 * @param awaited the packages that would be built before, for reasons of their own
 */
public record Explanation(
    PackageName name,
    String version,
    State state,
    String key,
    Optional<Instant> made,
    Optional<Compared> compared,
    List<InputChange> changes,
    List<String> lost,
    List<Explanation> awaited) {
  /** Copies the lists. */
  public Explanation {
    changes = List.copyOf(changes);
    lost = List.copyOf(lost);
    awaited = List.copyOf(awaited);
  }

  Explanation after(List<Explanation> others) {
    return new Explanation(name, version, state, key, made, compared, changes, lost, others);
  }

  /** What a build would do, and on which ground. */
  public enum State {
    /** Nothing: a result with the same inputs is there. */
    UP_TO_DATE,
    /** Nothing, if what it needs and is built before comes out with bits that it was built with. */
    WAITING,
    /** Build it, since an input differs from all that was built. */
    CHANGED,
    /** Build it, since the cache has no result of it. */
    NEW,
    /** Build it, since what was built is missing or damaged. */
    LOST
  }

  /**
   * A result in the cache.
   *
   * @param key its action's
   * @param made when it was made; not known of what older versions of Kiln made
   */
  public record Compared(String key, Optional<Instant> made) {}
}
