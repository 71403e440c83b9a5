package org.kiln.recipe;

import java.util.List;

/**
 * How a package is validated: the {@code test} section.
 *
 * <pre>
 * test:
 *   imports: [numpy, numpy.fft]
 *   requires: [pytest]
 * </pre>
 *
 * @param imports modules that must import
 * @param requires packages that the recipe's test file needs beside the package itself
 */
public record Tests(List<String> imports, List<PackageName> requires) {
  /** No tests of its own. */
  public static final Tests NONE = new Tests(List.of(), List.of());

  /** Copies the lists. */
  public Tests {
    imports = List.copyOf(imports);
    requires = List.copyOf(requires);
  }
}
