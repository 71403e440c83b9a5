package org.kiln.build.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Holds docs/adding-a-package.md to the table of known errors. */
final class KnownErrorDocumentTest {
  private static final Path DOCUMENT = Path.of("../docs/adding-a-package.md");
  private static final Path RENEWED = Path.of("target/adding-a-package.md");

  @Test
  void documentWhenComparedWithTheTableHasIt() throws IOException {
    String document = Files.readString(DOCUMENT);
    String renewed = KnownErrorTable.renewed(document);
    Files.writeString(RENEWED, renewed);
    assertThat(document)
        .contains("<!-- known errors -->")
        .as("docs/adding-a-package.md is out of date: copy buildsys/" + RENEWED + " over it")
        .isEqualTo(renewed);
  }
}
