package org.kiln.repository;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.kiln.recipe.PackageName;

/**
 * What a build brings to a repository.
 *
 * @param runtime the runtime's files; where there are none, those of the repository stay
 * @param packages the entries that were built, each with a file that has its content and never
 *     changes
 * @param provenance what each of these files was built from, by its name, as JSON
 * @param keeps whether an entry that is there already, and was not built now, stays
 */
public record Delivery(
    List<RepositoryFile> runtime,
    Map<Entry, Path> packages,
    Map<String, String> provenance,
    Predicate<PackageName> keeps) {
  /** Copies the collections. */
  public Delivery {
    runtime = List.copyOf(runtime);
    packages = Map.copyOf(packages);
    provenance = Map.copyOf(provenance);
  }
}
