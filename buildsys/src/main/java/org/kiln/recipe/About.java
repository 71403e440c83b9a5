package org.kiln.recipe;

import java.util.List;
import java.util.Optional;

/**
 * What is said of a package: the {@code about} and {@code extra} sections. No build depends on it.
 *
 * <pre>
 * about:
 *   home: https://zlib.net
 *   summary: Compression
 *   license: Zlib
 * extra:
 *   recipe-maintainers: [someone]
 * </pre>
 *
 * @param home the project's page
 * @param pypi the project's page on the Python package index
 * @param summary one line
 * @param license an SPDX expression
 * @param maintainers who looks after the recipe
 */
public record About(
    Optional<String> home,
    Optional<String> pypi,
    Optional<String> summary,
    Optional<String> license,
    List<String> maintainers) {
  /** Nothing said. */
  public static final About NOTHING =
      new About(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of());

  /** Copies the list. */
  public About {
    maintainers = List.copyOf(maintainers);
  }
}
