package org.kiln.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SimpleIndexTest {
  @TempDir Path temporary;
  private Path directory;

  @BeforeEach
  void write() throws Exception {
    directory = temporary.resolve("cp313");
    var sample = new Sample(Files.createDirectories(temporary.resolve("store")));
    new RepositoryWriter(directory, Sample.INFO)
        .write(
            new Delivery(
                List.of(),
                Map.ofEntries(sample.pebble("1.0"), sample.pebbleTests("1.0"), sample.stone()),
                Map.of(),
                name -> true));
  }

  @Test
  void writeListsWheelsOnly() throws IOException {
    assertThat(Files.readString(directory.resolve("simple/index.html")))
        .contains("<a href=\"pebble/\">pebble</a>")
        .doesNotContain("pebble-tests")
        .doesNotContain("stone");
    assertThat(Files.readString(directory.resolve("simple/index.json")))
        .contains("\"name\" : \"pebble\"")
        .doesNotContain("stone");
  }

  @Test
  void writeGivesHashAndPythonOfAFile() throws IOException {
    assertThat(Files.readString(directory.resolve("simple/pebble/index.html")))
        .startsWith("<!DOCTYPE html>")
        .contains("href=\"../../pebble-1.0-cp313-cp313-emscripten_3_1_69_wasm32.whl#sha256=")
        .contains("data-requires-python=\"&gt;=3.11,&lt;4\"")
        .contains("data-core-metadata=\"sha256=");
    assertThat(Files.readString(directory.resolve("simple/pebble/index.json")))
        .contains("\"requires-python\" : \">=3.11,<4\"")
        .contains("\"versions\" : [ \"1.0\" ]");
  }
}
