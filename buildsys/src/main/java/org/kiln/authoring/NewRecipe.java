package org.kiln.authoring;

import java.util.List;
import java.util.Optional;
import org.kiln.recipe.PackageName;

/**
 * A recipe that was made of a package's own words.
 *
 * @param version the package's
 * @param license an SPDX expression, where one was found
 * @param backend what builds it, for example {@code hatchling.build}
 * @param run recipes that it needs at run time
 * @param host recipes that its build uses
 * @param remarks what somebody should look at, a sentence each
 * @param meta the text of {@code meta.yaml}
 * @param test the text of the first test
 */
public record NewRecipe(
    PackageName name,
    String version,
    Optional<String> license,
    Optional<String> backend,
    List<PackageName> run,
    List<PackageName> host,
    List<String> remarks,
    String meta,
    String test) {
  /** Copies the lists. */
  public NewRecipe {
    run = List.copyOf(run);
    host = List.copyOf(host);
    remarks = List.copyOf(remarks);
  }

  /** Returns the name of the test's file. */
  public String testFile() {
    return "test_" + name.text().replace('-', '_') + ".py";
  }
}
