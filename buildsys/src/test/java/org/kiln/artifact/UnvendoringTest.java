package org.kiln.artifact;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class UnvendoringTest {
  @TempDir Path directory;

  @ParameterizedTest
  @CsvSource({
    "numpy/tests/data.csv, true",
    "numpy/test/__init__.py, true",
    "numpy/conftest.py, true",
    "pkg/test_a.py, true",
    "pkg/a_test.py, true",
    "pkg/test_a.txt, false",
    "numpy/testing/__init__.py, false",
    "pkg/contest.py, false"
  })
  void isTestWhenNamedSo(String path, boolean expected) {
    assertThat(new Unvendoring(List.of()).isTest(path)).isEqualTo(expected);
  }

  @Test
  void isTestWhenRetainedIsFalse() {
    var unvendoring = new Unvendoring(List.of("*_helper_test.py", "pkg/tests/keep/**"));

    assertThat(unvendoring.isTest("pkg/my_helper_test.py")).isFalse();
    assertThat(unvendoring.isTest("pkg/tests/keep/a.py")).isFalse();
    assertThat(unvendoring.isTest("pkg/tests/a.py")).isTrue();
  }

  @Test
  void moveWhenTestsAreThereKeepsTheirPlaces() throws IOException {
    Path wheel = directory.resolve("wheel");
    Path tests = directory.resolve("tests");
    Files.createDirectories(wheel.resolve("pkg/tests"));
    Files.writeString(wheel.resolve("pkg/tests/test_a.py"), "");
    Files.writeString(wheel.resolve("pkg/a.py"), "");

    assertThat(new Unvendoring(List.of()).move(wheel, tests)).isTrue();

    assertThat(tests.resolve("pkg/tests/test_a.py")).exists();
    assertThat(wheel.resolve("pkg/a.py")).exists();
    assertThat(new Unvendoring(List.of()).move(wheel, tests)).isFalse();
  }
}
