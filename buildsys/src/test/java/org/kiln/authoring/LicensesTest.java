package org.kiln.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kiln.artifact.WheelMetadata;

final class LicensesTest {
  private static final String BSD = "Redistribution and use in source and binary forms\n";

  @TempDir private Path tree;

  private Optional<String> license(String metadata) {
    return Licenses.of(WheelMetadata.parse(metadata), tree);
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(tree.resolve(name), text);
  }

  @ParameterizedTest
  @CsvSource({
    "License-Expression: mit OR Apache-2.0,MIT OR Apache-2.0",
    "License: MIT,MIT",
    "License: Apache License 2.0,Apache-2.0",
    "License: 3-clause BSD,BSD-3-Clause",
    "Classifier: License :: OSI Approved :: ISC License (ISCL),ISC",
    "Classifier: License :: OSI Approved :: Python Software Foundation License,PSF-2.0",
  })
  void ofWhenMetadataTellTakesThat(String metadata, String license) throws IOException {
    write("LICENSE", "Mozilla Public License Version 2.0");
    assertThat(license(metadata)).contains(license);
  }

  @Test
  void ofWhenMetadataAreVagueReadsTheTextOfTheLicense() throws IOException {
    write("LICENSE.rst", BSD + "Neither the name of the project may be used to endorse");
    assertThat(license("Classifier: License :: OSI Approved :: BSD License"))
        .contains("BSD-3-Clause");
    write("LICENSE.rst", BSD);
    assertThat(license("License: BSD")).contains("BSD-2-Clause");
  }

  @Test
  void ofWhenTextsDisagreeSaysNothing() throws IOException {
    write("LICENSE", BSD);
    write("COPYING.txt", "Permission is hereby granted, free of charge, to any person");
    assertThat(license("")).isEmpty();
  }

  @Test
  void ofWhenClassifiersAreSeveralAndThereIsNoTextSaysNothing() {
    String classifier = "Classifier: License :: OSI Approved :: ";
    assertThat(license(classifier + "MIT License\n" + classifier + "Apache Software License"))
        .isEmpty();
  }
}
