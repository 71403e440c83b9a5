package org.kiln.artifact;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the top-level import names among the files of an installed distribution. */
public final class ImportNames {
  /** A module in source, or compiled: the name up to the first dot. */
  private static final Pattern MODULE =
      Pattern.compile("([A-Za-z_]\\w*)(?:\\.py|(?:\\.[\\w-]+)?\\.so)");

  private static final Pattern DIRECTORY = Pattern.compile("[A-Za-z_]\\w*");

  private ImportNames() {}

  /**
   * Returns the names that a packed wheel, or another zip archive for site-packages, provides,
   * sorted.
   *
   * @throws ArtifactException if the file is no archive
   */
  public static List<String> ofArchive(Path file) {
    return of(new ArchiveContents(file).names());
  }

  /** Returns the names, sorted; directories without Python code are data, not packages. */
  public static List<String> of(Collection<String> files) {
    return files.stream()
        .map(ImportNames::of)
        .flatMap(Optional::stream)
        .distinct()
        .sorted()
        .toList();
  }

  private static Optional<String> of(String file) {
    String last = file.substring(file.lastIndexOf('/') + 1);
    Matcher module = MODULE.matcher(last);
    if (!module.matches()) {
      return Optional.empty();
    }
    int slash = file.indexOf('/');
    String first = slash < 0 ? module.group(1) : file.substring(0, slash);
    return Optional.of(first).filter(name -> DIRECTORY.matcher(name).matches());
  }
}
