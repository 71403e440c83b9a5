package org.kiln.authoring;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.kiln.source.IndexedFile;

/**
 * Which of a version's wheels tells best what its sources become: one for all platforms, else one
 * for machines whose extension modules have the names that ours have.
 */
final class WheelChoice {
  private static final List<Predicate<IndexedFile>> BEST_FIRST =
      List.of(
          IndexedFile::isPureWheel,
          file -> isFor(file, "-(cp313|cp3\\d+-abi3)-.*manylinux.*x86_64"),
          file -> isFor(file, "-cp3\\d+-.*manylinux.*x86_64"),
          file -> isFor(file, "-cp3.*(linux|macosx)"));

  private WheelChoice() {}

  /** Returns the best of some files; nothing where none of them tells anything. */
  static Optional<IndexedFile> of(List<IndexedFile> files) {
    return BEST_FIRST.stream()
        .flatMap(
            quality ->
                files.stream().filter(IndexedFile::isWheel).filter(quality).findFirst().stream())
        .findFirst();
  }

  private static boolean isFor(IndexedFile wheel, String tags) {
    return Pattern.compile(tags).matcher(wheel.name()).find();
  }
}
