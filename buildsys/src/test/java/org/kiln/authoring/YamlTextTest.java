package org.kiln.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kiln.yaml.YamlNode;
import org.kiln.yaml.YamlReader;

final class YamlTextTest {
  @TempDir private Path directory;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Classes without boilerplate",
        "C#: a parser",
        "a #hash",
        "[brackets]",
        "\"quoted\" and \\ back",
        "@at",
        "true",
        "No",
        "ends with:",
        "- dash",
        "Ünïcode → arrow",
        "{curly}",
        "*star",
        "it's",
        "'apostrophe",
      })
  void ofReadsBackAsTheSameText(String text) throws IOException {
    Path file = Files.writeString(directory.resolve("a.yaml"), "key: " + YamlText.of(text) + "\n");
    YamlNode.Mapping root = (YamlNode.Mapping) YamlReader.read(file).root().orElseThrow();
    YamlNode.Scalar value = (YamlNode.Scalar) root.find("key").orElseThrow();
    assertThat(value.text()).isEqualTo(text);
    assertThat(value.type()).isEqualTo(YamlNode.Scalar.Type.TEXT);
  }

  @Test
  void ofWhenTextIsHarmlessLeavesItPlain() {
    assertThat(YamlText.of("Reads \n and edits TOML")).isEqualTo("Reads and edits TOML");
  }
}
