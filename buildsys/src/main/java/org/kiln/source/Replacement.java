package org.kiln.source;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kiln.recipe.PackageName;
import org.kiln.recipe.Recipe;
import org.kiln.recipe.Release;

/**
 * A directory that takes the place of a package's source.
 *
 * @param version the release whose source it is; of any release if empty
 * @param directory absolute path
 */
public record Replacement(PackageName name, Optional<String> version, Path directory) {
  /** The environment variable that names some, as {@code PATH} names directories. */
  public static final String VARIABLE = "KILN_SOURCES";

  private static final Pattern GRAMMAR = Pattern.compile("([^@=]+)(?:@([^=]+))?=(.+)");

  /** Makes the directory absolute. */
  public Replacement {
    directory = directory.toAbsolutePath().normalize();
  }

  /**
   * Parses {@code name=directory} or {@code name@version=directory}.
   *
   * @throws SourceException if it is neither
   */
  public static Replacement parse(String text) {
    Matcher parts = GRAMMAR.matcher(text);
    if (!parts.matches() || !PackageName.isValid(parts.group(1))) {
      throw new SourceException(
          "a source in a directory: expected NAME=DIR or NAME@VERSION=DIR, got " + text,
          "For example cpython@3.8.20=../Python-3.8.20.",
          null);
    }
    return new Replacement(
        PackageName.parse(parts.group(1)),
        Optional.ofNullable(parts.group(2)),
        Path.of(parts.group(3)));
  }

  /**
   * Returns those that {@link #VARIABLE} names.
   *
   * @throws SourceException if it can't be parsed
   */
  public static List<Replacement> of(Map<String, String> environment) {
    return Stream.of(environment.getOrDefault(VARIABLE, "").split(File.pathSeparator))
        .filter(text -> !text.isBlank())
        .map(Replacement::parse)
        .toList();
  }

  boolean standsFor(Recipe recipe, Release release) {
    return name.equals(recipe.name())
        && version.orElse(release.version()).equals(release.version());
  }

  /** Returns it as {@link #parse} reads it. */
  @Override
  public String toString() {
    return name + version.map(v -> "@" + v).orElse("") + "=" + directory;
  }
}
