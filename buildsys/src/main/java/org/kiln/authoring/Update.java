package org.kiln.authoring;

import java.util.List;
import java.util.Optional;
import org.kiln.recipe.PackageName;

/**
 * What an update found of a recipe, and did.
 *
 * @param from the version that the recipe has, or had
 * @param to the newest version, where it is another
 * @param why the reason of a verdict that has one, for people
 * @param remarks what somebody should look at, a sentence each
 */
public record Update(
    PackageName name,
    String from,
    Optional<String> to,
    Verdict verdict,
    Optional<String> why,
    List<String> remarks) {
  /** Copies the list. */
  public Update {
    remarks = List.copyOf(remarks);
  }

  /** Returns one that ends without another version. */
  static Update without(PackageName name, String from, Verdict verdict, Optional<String> why) {
    return new Update(name, from, Optional.empty(), verdict, why, List.of());
  }
}
