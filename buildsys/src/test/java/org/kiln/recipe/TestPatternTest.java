package org.kiln.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TestPatternTest {
  @ParameterizedTest
  @CsvSource({
    "a/test_b.py::test_c, a/test_b.py::test_c",
    "a/test_b.py::test_c, a/test_b.py::test_c[1-x]",
    "a/test_b.py::TestD, a/test_b.py::TestD::test_c[1]",
    "a/test_b.py, a/test_b.py::test_c",
    "a, a/test_b.py::test_c",
    "a/test_b.py::test_c[*-x], a/test_b.py::test_c[1-x]",
    "a/*.py::*nan*, a/test_b.py::test_c[nan+1]",
    "a/test_b.py::test_c[é €], a/test_b.py::test_c[é €]"
  })
  void matcherWhenIdIsMeantAgrees(String pattern, String id) {
    assertThat(new TestPattern(pattern).matcher()).accepts(id);
  }

  @ParameterizedTest
  @CsvSource({
    "a/test_b.py::test_c, a/test_b.py::test_cd",
    "a/test_b.py::test_c[1], a/test_b.py::test_c[11]",
    "a/test_b.py::test_c[1], a/test_b.py::test_c1",
    "a/test_b.py, a/test_bXpy::test_c",
    "test_b.py, a/test_b.py",
    "a/t, a/test_b.py"
  })
  void matcherWhenIdIsAnotherDisagrees(String pattern, String id) {
    assertThat(new TestPattern(pattern).matcher()).rejects(id);
  }
}
