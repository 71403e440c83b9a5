package org.kiln.toolchain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Compares the variables with golden files. */
final class CrossEnvironmentTest {
  private final CrossEnvironment environment = new CrossEnvironment(Line.CP313);

  @Test
  void crossVariablesWhenCp313AreTheGoldenOnes() throws IOException {
    assertGolden("cross-environment.txt", environment.crossVariables());
  }

  @Test
  void nativeVariablesWhenCp313AreTheGoldenOnes() throws IOException {
    assertGolden("native-environment.txt", environment.nativeVariables());
  }

  @Test
  void pythonVariablesWhenCp313AreTheGoldenOnes() throws IOException {
    assertGolden("python-environment.txt", environment.pythonVariables());
  }

  private static void assertGolden(String name, SortedMap<String, String> variables)
      throws IOException {
    String actual =
        variables.entrySet().stream()
            .map(e -> e.getKey() + "=" + e.getValue() + "\n")
            .collect(Collectors.joining());
    try (InputStream golden = CrossEnvironmentTest.class.getResourceAsStream(name)) {
      assertThat(golden).as(name).isNotNull();
      assertThat(actual).isEqualTo(new String(golden.readAllBytes(), StandardCharsets.UTF_8));
    }
  }
}
