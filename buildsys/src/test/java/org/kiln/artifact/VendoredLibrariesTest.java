package org.kiln.artifact;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class VendoredLibrariesTest {
  private static final String EXTENSION = "_c.cpython-313-wasm32-emscripten.so";

  @TempDir Path directory;
  private Path libraries;
  private Path root;

  @BeforeEach
  void makeDirectories() throws IOException {
    libraries = Files.createDirectory(directory.resolve("lib"));
    root = Files.createDirectory(directory.resolve("wheel"));
    Files.createDirectory(root.resolve("a_b-1.0.dist-info"));
    Files.writeString(root.resolve("a_b-1.0.dist-info/METADATA"), "Name: a_b\nVersion: 1.0\n");
    module(libraries.resolve("libinner.so"));
    module(libraries.resolve("libouter.so"), "libinner.so", "libouter.so");
    module(libraries.resolve("libother.so"));
  }

  @Test
  void copyWhenModulesNeedLibrariesBringsThemAndTheirs() throws IOException {
    module(root.resolve(EXTENSION), "libouter.so", "libabsent.so");

    VendoredLibraries.copy(wheel(), libraries);

    assertThat(wheel().sharedObjects())
        .map(ArchiveMember::name)
        .containsExactly(EXTENSION, "a_b.libs/libinner.so", "a_b.libs/libouter.so");
    assertThat(wheel().imports()).containsExactly("_c");
  }

  @Test
  void copyWhenWheelHasTheLibraryLeavesItsOwn() throws IOException {
    module(root.resolve(EXTENSION), "libinner.so");
    module(root.resolve("libinner.so"));

    VendoredLibraries.copy(wheel(), libraries);

    assertThat(root.resolve("a_b.libs")).doesNotExist();
  }

  @Test
  void copyWhenNothingIsNeededAddsNothing() throws IOException {
    module(root.resolve(EXTENSION));

    VendoredLibraries.copy(wheel(), libraries);

    assertThat(root.resolve("a_b.libs")).doesNotExist();
  }

  private Wheel wheel() {
    return Wheel.at(WheelName.parse("a_b-1.0-cp313-cp313-any.whl"), root);
  }

  private static void module(Path file, String... needed) throws IOException {
    Files.write(file, TinyModule.side(List.of(needed), List.of("PyInit__c")));
  }
}
