package org.kiln.authoring;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.kiln.io.AtomicFiles;
import org.kiln.io.Sha256;
import org.kiln.recipe.Recipe;
import org.kiln.recipe.Release;
import org.kiln.yaml.YamlNode.Scalar;

/** Where a recipe's text has the version and the digest of a release. */
final class VersionEdit {
  private final RecipeDocument document;
  private final List<String> path;

  private VersionEdit(RecipeDocument document, List<String> path) {
    this.document = document;
    this.path = path;
  }

  static VersionEdit of(Recipe recipe, Release release) {
    Path file = recipe.directory().resolve("meta.yaml");
    RecipeDocument document = RecipeDocument.read(file);
    String index = String.valueOf(recipe.releases().indexOf(release));
    List<String> entry = List.of("releases", index);
    boolean isListed = document.find(below(entry, "version")).isPresent();
    return new VersionEdit(document, isListed ? entry : List.of());
  }

  private static List<String> below(List<String> path, String... steps) {
    return Stream.concat(path.stream(), Stream.of(steps)).toList();
  }

  /** Returns the key of an address that has a version in it, which it should get by a variable. */
  Optional<String> fixedAddress(String version) {
    return Stream.of("url", "extract_dir")
        .filter(key -> source(key).filter(s -> s.text().contains(version)).isPresent())
        .map(key -> "source." + key)
        .findFirst();
  }

  private Optional<Scalar> source(String key) {
    return document
        .find(below(path, "source", key))
        .or(() -> document.find(List.of("source", key)));
  }

  /** Writes another version and its digest in the place of those that are there. */
  void write(String version, Sha256 sha256) {
    Map<Scalar, String> values = new LinkedHashMap<>();
    List<String> place = path.isEmpty() ? List.of("package", "version") : below(path, "version");
    document.find(place).ifPresent(scalar -> values.put(scalar, version));
    source("sha256").ifPresent(scalar -> values.put(scalar, sha256.hex()));
    AtomicFiles.write(document.file(), document.with(values));
  }
}
