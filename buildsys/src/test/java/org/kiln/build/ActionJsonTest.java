package org.kiln.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JacksonException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A shared cache may give a result that nobody had. */
final class ActionJsonTest {
  @TempDir private Path directory;

  private ActionResult read(String json) throws IOException {
    return ActionJson.read(Files.writeString(directory.resolve("a"), json), ActionResult.class);
  }

  private static String named(String name) {
    return """
        {"label": "a-1", "seconds": 1, "inputs": "x", "artifacts": [
          {"name": "%s", "size": 1, "sha256": "%s"}]}
        """
        .formatted(name, "0".repeat(64));
  }

  @Test
  void readWhenNamesStayInsideTakesThem() throws IOException {
    assertThat(read(named("lib/a.so")).artifacts()).extracting(Artifact::name).contains("lib/a.so");
  }

  @ParameterizedTest
  @ValueSource(strings = {"../a.whl", "/tmp/a.whl", "a/../../b", "", "a\\u001b[2J", "a\\u0000"})
  void readWhenANameLeadsElsewhereRefuses(String name) {
    assertThatThrownBy(() -> read(named(name)))
        .isInstanceOf(JacksonException.class)
        .hasMessageContaining("no artifact is named");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        "null",
        "{\"label\": \"a\", \"artifacts\": []}",
        "{\"inputs\": \"\", \"artifacts\": [{}]}",
        "{\"inputs\": \"\", \"artifacts\": [{\"name\": \"a\"}]}",
        "{\"inputs\": \"\", \"artifacts\": [{\"name\": \"a\", \"sha256\": \"1\"}]}"
      })
  void readWhenMuchIsMissingRefuses(String json) {
    assertThatThrownBy(() -> read(json)).isInstanceOf(JacksonException.class);
  }
}
