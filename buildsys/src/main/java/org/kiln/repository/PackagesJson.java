package org.kiln.repository;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.kiln.recipe.PackageName;

/**
 * A repository's list of packages, {@code packages.json}, described by
 * repository/packages.schema.json.
 *
 * @param packages by name
 */
public record PackagesJson(LockInfo info, SortedMap<PackageName, Entry> packages) {
  /** The file's name in a repository. */
  public static final String FILE_NAME = "packages.json";

  /** The name of the list in the form that Pyodide's own tools read. */
  public static final String LOCK_FILE_NAME = "pyodide-lock.json";

  private static final List<String> OWN_FIELDS =
      List.of("home", "license", "size", "source_overrides", "summary");

  private static final DefaultPrettyPrinter PRINTER =
      new DefaultPrettyPrinter()
          .withObjectIndenter(new DefaultIndenter("  ", "\n"))
          .withArrayIndenter(new DefaultIndenter("  ", "\n"))
          .withSeparators(
              Separators.createDefaultInstance()
                  .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                  .withArrayEmptySeparator(""));

  /** Copies the map. */
  public PackagesJson {
    packages = Collections.unmodifiableSortedMap(new TreeMap<>(packages));
  }

  /**
   * Lists entries.
   *
   * @throws IllegalArgumentException when two entries have one name
   */
  public static PackagesJson of(LockInfo info, Collection<Entry> entries) {
    var packages = new TreeMap<PackageName, Entry>();
    for (Entry entry : entries) {
      if (packages.put(entry.name(), entry) != null) {
        throw new IllegalArgumentException("two entries for " + entry.name());
      }
    }
    return new PackagesJson(info, packages);
  }

  /**
   * Reads the list of a repository, if the directory has one.
   *
   * @throws RepositoryException when it is not what Kiln writes
   */
  public static Optional<PackagesJson> read(Path repository) {
    Path file = repository.resolve(FILE_NAME);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(RepositoryJson.MAPPER.readValue(file.toFile(), PackagesJson.class));
    } catch (IOException | IllegalArgumentException e) {
      throw new RepositoryException(
          "%s cannot be read: %s".formatted(file, e.getMessage()),
          "Delete the directory %s and build again; what was built is in the cache."
              .formatted(repository),
          e);
    }
  }

  /** Returns the content of packages.json: keys sorted, a line feed at the end. */
  public String text() {
    return print(RepositoryJson.MAPPER.valueToTree(this));
  }

  /**
   * Returns the content of pyodide-lock.json: the same without the fields that are Kiln's own,
   * since PyPI's {@code pyodide-lock} refuses fields that it does not know.
   */
  public String lockText() {
    JsonNode tree = RepositoryJson.MAPPER.valueToTree(this);
    ((ObjectNode) tree.path("info")).remove(OWN_FIELDS);
    tree.path("packages").forEach(entry -> ((ObjectNode) entry).remove(OWN_FIELDS));
    return print(tree);
  }

  private static String print(JsonNode tree) {
    try {
      return RepositoryJson.MAPPER.writer(PRINTER).writeValueAsString(tree) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of JSON can always be written", e);
    }
  }
}
