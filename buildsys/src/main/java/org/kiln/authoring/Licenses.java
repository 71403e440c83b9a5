package org.kiln.authoring;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.kiln.artifact.WheelMetadata;
import org.kiln.recipe.LicenseNames;
import org.kiln.recipe.SpdxExpression;

/** Finds out under which license a package is. */
final class Licenses {
  private static final String CLASSIFIER = "License :: OSI Approved :: ";

  private Licenses() {}

  /**
   * Returns an SPDX expression: what the metadata say in so many words, else what they mean, else
   * what the text of the license in the sources is.
   */
  static Optional<String> of(WheelMetadata metadata, Path tree) {
    return metadata
        .first("License-Expression")
        .flatMap(Licenses::expression)
        .or(() -> metadata.first("License").flatMap(Licenses::named))
        .or(() -> classified(metadata))
        .or(() -> LicenseText.of(tree));
  }

  private static Optional<String> expression(String text) {
    return SpdxExpression.parse(text).map(SpdxExpression::text);
  }

  private static Optional<String> named(String text) {
    return LicenseNames.find(text).or(() -> expression(text));
  }

  // Several classifiers may mean a choice, or that parts have other licenses.
  private static Optional<String> classified(WheelMetadata metadata) {
    List<String> names =
        metadata.all("Classifier").stream()
            .filter(classifier -> classifier.startsWith(CLASSIFIER))
            .map(classifier -> classifier.substring(CLASSIFIER.length()))
            .toList();
    return names.size() == 1 ? LicenseNames.find(names.get(0)) : Optional.empty();
  }
}
