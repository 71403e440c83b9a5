package org.kiln.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kiln.yaml.YamlNode.Scalar;

final class RecipeDocumentTest {
  @TempDir private Path directory;

  private RecipeDocument document(String text) throws IOException {
    return RecipeDocument.read(Files.writeString(directory.resolve("meta.yaml"), text));
  }

  private static Scalar scalar(RecipeDocument document, String... path) {
    return document.find(List.of(path)).orElseThrow();
  }

  @Test
  void withReplacesValuesAndNothingElse() throws IOException {
    String text =
        "# ünïcode 🐍 1.0\r\npackage: {name: a,   version: '1.0'}  # 1.0\r\n"
            + "releases:\r\n- version: 1.0\r\n-   {🐍: 1.0, version: \"1.0\"}\r\n\r\n# end 1.0";
    RecipeDocument document = document(text);
    Map<Scalar, String> values = new LinkedHashMap<>();
    values.put(scalar(document, "package", "version"), "2.0.1");
    values.put(scalar(document, "releases", "0", "version"), "3");
    values.put(scalar(document, "releases", "1", "version"), "4.0");

    assertThat(document.with(values))
        .isEqualTo(
            "# ünïcode 🐍 1.0\r\npackage: {name: a,   version: '2.0.1'}  # 1.0\r\n"
                + "releases:\r\n- version: 3\r\n-   {🐍: 1.0, version: \"4.0\"}\r\n\r\n# end 1.0");
  }

  @Test
  void findWhenThereIsNoSuchValueIsEmpty() throws IOException {
    RecipeDocument document = document("package: {name: a}\n");
    assertThat(document.find(List.of("package", "version"))).isEmpty();
    assertThat(document.find(List.of("package"))).isEmpty();
  }

  @Test
  void withWhenAValueIsSpelledInASpecialWaySaysWhere() throws IOException {
    RecipeDocument document = document("version: \"1\\x2e0\"\n");
    assertThatThrownBy(() -> document.with(Map.of(scalar(document, "version"), "2")))
        .isInstanceOf(AuthoringException.class)
        .hasMessageEndingWith("meta.yaml:1:10: expected \"1.0\" in one word");
  }
}
