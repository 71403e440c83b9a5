package org.kiln.build;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kiln.artifact.BillOfMaterials;
import org.kiln.artifact.BillOfMaterials.Material;
import org.kiln.io.Sha256;
import org.kiln.recipe.Source;

/**
 * What a wheel may be made of: the package and the libraries that its build sees.
 *
 * @param planned the package
 * @param libraries the libraries in the prefix of its build
 */
record Materials(PlannedPackage planned, List<PlannedPackage> libraries) {

  /** Returns all that bills of materials say of them, as an input of an action. */
  List<String> inputs() {
    return Stream.concat(Stream.of(planned), libraries.stream())
        .map(Materials::material)
        .map(m -> String.join(" ", m.packageUrl(), m.license().orElse("")).strip())
        .toList();
  }

  /**
   * Returns the bill of materials of a wheel.
   *
   * @param linked whose files are in it
   */
  BillOfMaterials bill(LinkedLibraries linked) {
    return new BillOfMaterials(
        material(planned),
        libraries.stream().filter(linked::has).map(Materials::material).toList());
  }

  private static Material material(PlannedPackage planned) {
    return new Material(
        planned.name().text(),
        planned.release().version(),
        planned.recipe().about().license(),
        packageUrl(planned),
        sha256(planned.release().source()));
  }

  private static String packageUrl(PlannedPackage planned) {
    String name = planned.name() + "@" + planned.release().version();
    return isFromPypi(planned.release().source()) ? "pkg:pypi/" + name : "pkg:generic/" + name;
  }

  private static boolean isFromPypi(Source source) {
    return source instanceof Source.Archive archive
        && archive.locations().stream().anyMatch(Source.Location.Pypi.class::isInstance);
  }

  private static Optional<Sha256> sha256(Source source) {
    return source instanceof Source.Archive archive
        ? Optional.of(archive.sha256())
        : Optional.empty();
  }
}
