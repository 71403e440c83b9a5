package org.kiln.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class ComparisonTest {
  private static Inputs inputs(String text) {
    return inputs(text, new TreeMap<>());
  }

  private static Inputs inputs(String text, Map<String, SortedMap<String, String>> parts) {
    return Inputs.parse(text, new TreeMap<>(parts));
  }

  private static InputChange change(
      String input, String part, Optional<String> old, Optional<String> now) {
    return new InputChange(input, Optional.of(part), old, now, Optional.empty());
  }

  @Test
  void changesWhenNothingDiffersIsEmpty() {
    assertThat(new Comparison(inputs("a: 1\n"), inputs("a: 1\n")).changes()).isEmpty();
  }

  @Test
  void changesWhenLinesOfAScriptDifferNamesThemWithTheirNumbers() {
    Inputs old = inputs("phase script: {\"script\":\"./configure\\nmake\\nmake install\\n\"}\n");
    Inputs now =
        inputs("phase script: {\"script\":\"./configure\\nmake -j2\\nmake install\\ntrue\"}\n");

    assertThat(new Comparison(old, now).changes())
        .containsExactly(
            change("phase script", "script line 2", Optional.of("make"), Optional.of("make -j2")),
            change("phase script", "script line 4", Optional.empty(), Optional.of("true")));
  }

  @Test
  void changesWhenAVariableDiffersNamesIt() {
    Inputs old = inputs("phase wheel: {\"environment\":{\"CC\":\"emcc\",\"KILN_CFLAGS\":\"\"}}\n");
    Inputs now =
        inputs("phase wheel: {\"environment\":{\"CC\":\"emcc\",\"KILN_CFLAGS\":\"-g\"}}\n");

    assertThat(new Comparison(old, now).changes())
        .containsExactly(
            change("phase wheel", "environment KILN_CFLAGS", Optional.of(""), Optional.of("-g")));
  }

  @Test
  void changesWhenOneOfManyBuildRequirementsDiffersNamesThatOne() {
    Inputs old = inputs("build requirements: [\"a.whl 1\",\"b.whl 2\"]\n");
    Inputs now = inputs("build requirements: [\"a.whl 1\",\"b.whl 3\"]\n");

    assertThat(new Comparison(old, now).changes())
        .containsExactly(
            change("build requirements", "line 2", Optional.of("b.whl 2"), Optional.of("b.whl 3")));
  }

  @Test
  void changesWhenBothHavePartsNamesTheFile() {
    Inputs old =
        inputs("source: \"1\"\n", Map.of("source", new TreeMap<>(Map.of("a", "1", "b", "1"))));
    Inputs now =
        inputs("source: \"2\"\n", Map.of("source", new TreeMap<>(Map.of("a", "1", "c", "2"))));

    assertThat(new Comparison(old, now).changes())
        .containsExactly(
            change("source", "b", Optional.of("1"), Optional.empty()),
            change("source", "c", Optional.empty(), Optional.of("2")));
  }

  @Test
  void changesWhenTheOldOneHasNoPartsGivesTheDigest() {
    Inputs old = inputs("source: \"1\"\n");
    Inputs now = inputs("source: \"2\"\n", Map.of("source", new TreeMap<>(Map.of("a", "1"))));

    var changes = new Comparison(old, now).changes();

    assertThat(changes)
        .containsExactly(
            new InputChange(
                "source", Optional.empty(), Optional.of("1"), Optional.of("2"), Optional.empty()));
    assertThat(changes.get(0).isCoarse()).isTrue();
  }

  @Test
  void changesWhenAnInputIsNewHasNoOldValue() {
    assertThat(new Comparison(inputs(""), inputs("host a: \"1\"\n")).changes())
        .containsExactly(
            new InputChange(
                "host a", Optional.empty(), Optional.empty(), Optional.of("1"), Optional.empty()));
  }
}
