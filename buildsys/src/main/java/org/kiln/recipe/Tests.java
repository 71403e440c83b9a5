package org.kiln.recipe;

import java.util.List;

/**
 * How a package is validated: the {@code test} section.
 *
 * @param imports modules that must import
 * @param requires packages that the recipe's test file needs beside the package itself
 */
public record Tests(List<String> imports, List<PackageName> requires) {
  /** Copies the lists. */
  public Tests {
    imports = List.copyOf(imports);
    requires = List.copyOf(requires);
  }
}
