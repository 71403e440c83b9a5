package org.kiln.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SpdxExpressionTest {
  @ParameterizedTest
  @CsvSource({
    "mit,MIT",
    "apache-2.0 or bsd-2-clause,Apache-2.0 OR BSD-2-Clause",
    "Apache-2.0 with llvm-exception,Apache-2.0 WITH LLVM-exception",
    "MPL-2.0 AND (Apache-2.0 OR MIT),MPL-2.0 AND (Apache-2.0 OR MIT)",
    "LicenseRef-Own.1,LicenseRef-Own.1",
    "lgpl-2.1+,LGPL-2.1+",
  })
  void parseWhenTextIsAnExpressionGivesItsCanonicalForm(String text, String canonical) {
    assertThat(SpdxExpression.parse(text)).map(SpdxExpression::text).contains(canonical);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "BSD",
        "MIT License",
        "MIT,Zlib",
        "MIT OR",
        "OR MIT",
        "(MIT",
        "MIT)",
        "MIT WITH MIT"
      })
  void parseWhenTextIsNoneIsEmpty(String text) {
    assertThat(SpdxExpression.parse(text)).isEmpty();
  }
}
