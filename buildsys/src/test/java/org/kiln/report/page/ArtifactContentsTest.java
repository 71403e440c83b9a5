package org.kiln.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kiln.build.Artifact;
import org.kiln.build.ArtifactStore;
import org.kiln.io.CacheDirectory;

final class ArtifactContentsTest {
  @TempDir Path directory;

  @Test
  void ofWheelListsItsModulesAndSumsUpTheRest() throws IOException {
    Path file = directory.resolve("wheel");
    try (var wheel = new ZipOutputStream(Files.newOutputStream(file))) {
      for (String name : List.of("a/__init__.py", "a/_core.cpython-313-wasm32-emscripten.so")) {
        wheel.putNextEntry(new ZipEntry(name));
        wheel.write(new byte[1000]);
      }
    }
    List<ContentSize> contents = of("a-1-cp313-cp313-emscripten_3_1_69_wasm32.whl", file);

    assertThat(contents).extracting(ContentSize::kind).containsExactly("wasm", "other");
    assertThat(contents.get(0).name()).isEqualTo("a/_core.cpython-313-wasm32-emscripten.so");
    assertThat(contents.get(0).bytes()).isLessThan(100);
    assertThat(contents.stream().mapToLong(ContentSize::bytes).sum()).isEqualTo(Files.size(file));
  }

  @Test
  void ofOtherFilesIsTheFile() throws IOException {
    Path file = Files.writeString(directory.resolve("file"), "12345");

    assertThat(of("pyodide.asm.wasm", file))
        .containsExactly(new ContentSize("pyodide.asm.wasm", "wasm", 5));
    assertThat(of("pyodide.mjs", file)).containsExactly(new ContentSize("pyodide.mjs", "other", 5));
  }

  @Test
  void ofWhatOnlyBuildsSeeIsNothing() throws IOException {
    Path file = Files.writeString(directory.resolve("file"), "12345");

    assertThat(of("zlib-1.3.1.tar.zst", file)).isEmpty();
  }

  private List<ContentSize> of(String name, Path file) {
    var store = new ArtifactStore(new CacheDirectory(directory.resolve("cache")));
    Artifact artifact = store.put(name, file);
    return new ArtifactContents(store).of(artifact);
  }
}
