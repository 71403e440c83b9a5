package org.kiln.repository;

import org.kiln.io.Resources;

/**
 * The repository as a page for people: its packages with what they need, and a place to try them.
 * It reads packages.json, so that it is the same for each repository.
 */
final class Catalogue {
  /** The file's name in a repository, which web servers show for the directory. */
  static final String FILE_NAME = "index.html";

  private Catalogue() {}

  static String text() {
    return Resources.page(Catalogue.class, "catalogue");
  }
}
