package org.kiln.source;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kiln.io.Sha256;
import org.kiln.recipe.PackageName;

/**
 * A file that a package index offers (PEP 503, 691).
 *
 * @param name the file's name
 * @param link its address, absolute or relative to the page
 * @param sha256 its digest, where the index tells it
 * @param requiresPython the Python versions that it is for, as PEP 440 writes them
 * @param isYanked whether the project took it back (PEP 592)
 */
public record IndexedFile(
    String name, String link, Optional<Sha256> sha256, String requiresPython, boolean isYanked) {
  private static final Pattern SOURCES = Pattern.compile("\\.(tar\\.gz|zip|tar\\.bz2|tgz)$");
  private static final int WHEEL_PARTS = 5;

  /** Returns whether it is an archive of sources. */
  public boolean isSourceArchive() {
    return SOURCES.matcher(name).find();
  }

  /** Returns whether it is a wheel. */
  public boolean isWheel() {
    return name.endsWith(".whl") && List.of(name.split("-", -1)).size() >= WHEEL_PARTS;
  }

  /** Returns whether it is a wheel for every platform. */
  public boolean isPureWheel() {
    return isWheel() && name.endsWith("-none-any.whl");
  }

  /**
   * Returns the version that the name tells.
   *
   * @param project whose file it is; its name may have hyphens
   */
  public Optional<String> version(PackageName project) {
    if (isWheel()) {
      return Optional.of(List.of(name.split("-", -1)).get(1));
    }
    String stem = SOURCES.matcher(name).replaceFirst("");
    return isSourceArchive()
        ? hyphens(stem)
            .filter(at -> isNameOf(project, stem.substring(0, at)))
            .map(at -> stem.substring(at + 1))
            .findFirst()
        : Optional.empty();
  }

  private static Stream<Integer> hyphens(String stem) {
    return Stream.iterate(stem.indexOf('-'), at -> at >= 0, at -> stem.indexOf('-', at + 1));
  }

  private static boolean isNameOf(PackageName project, String text) {
    return PackageName.isValid(text) && PackageName.parse(text).equals(project);
  }
}
