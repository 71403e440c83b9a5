package org.kiln.authoring;

import java.util.Optional;
import org.kiln.python.Requirement;
import org.kiln.python.VersionRange;
import org.kiln.recipe.PackageName;

/**
 * A package that is to have a recipe.
 *
 * @param versions which versions serve
 * @param reason who needs it, empty for what the user named
 */
public record Wish(PackageName name, VersionRange versions, Optional<PackageName> reason) {
  /**
   * Reads a wish as it stands on a command line: {@code attrs}, {@code attrs==26.1.0}, {@code
   * attrs<26}; anything else is nothing.
   */
  public static Optional<Wish> parse(String text) {
    return Requirement.parse(text)
        .filter(r -> r.marker().isEmpty() && r.extras().isEmpty())
        .map(r -> new Wish(PackageName.parse(r.name()), r.versions(), Optional.empty()));
  }
}
