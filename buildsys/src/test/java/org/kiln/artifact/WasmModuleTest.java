package org.kiln.artifact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WasmModuleTest {
  @TempDir Path directory;

  @Test
  void readWhenSideModuleTellsItsNeeds() throws IOException {
    Path file = file("a.so", TinyModule.side(List.of("libz.so"), List.of("PyInit_a")));

    WasmModule module = WasmModule.read(file);

    assertThat(module.dylink()).hasValue(new Dylink(16, 3, List.of("libz.so"), List.of()));
    assertThat(module.imports()).containsExactly(new WasmModule.Symbol("env", "memory", "memory"));
    assertThat(module.exports("PyInit_a")).isTrue();
    assertThat(module.exports("PyInit_b")).isFalse();
  }

  @Test
  void readWhenNativeNamesTheCompilerVariables() throws IOException {
    Path file = file("a.so", new byte[] {0x7f, 'E', 'L', 'F', 2});

    assertThatThrownBy(() -> WasmModule.read(file))
        .isInstanceOf(ArtifactException.class)
        .hasMessage("the build produced a native ELF file: a.so");
  }

  @Test
  void checkWhenNoSideModuleSaysWhatIsMissing() throws IOException {
    Path file = file("b.so", TinyModule.plain());

    assertThatThrownBy(() -> SideModules.check(List.of(new ArchiveMember("x/b.so", file))))
        .hasMessage("x/b.so: a WebAssembly module, but no side module: it has no section dylink.0");
  }

  @Test
  void checkWhenInitFunctionIsMissingNamesIt() throws IOException {
    Path file = file("_c.cpython-313-wasm32-emscripten.so", TinyModule.side(List.of(), List.of()));

    assertThatThrownBy(() -> SideModules.check(List.of(new ArchiveMember("x/_c.so", file))))
        .hasMessage("x/_c.so: an extension module without the export PyInit__c");
  }

  @Test
  void checkWhenNamedForAnotherPlatformSaysWhichSuffixIsExpected() throws IOException {
    Path file = file("c.cpython-313-x86_64-linux-gnu.so", TinyModule.side(List.of(), List.of()));

    assertThatThrownBy(() -> SideModules.check(List.of(new ArchiveMember("c.so", file))))
        .hasMessage("c.so: named for another platform; expected the suffix wasm32-emscripten.so");
  }

  private Path file(String name, byte[] bytes) throws IOException {
    return Files.write(directory.resolve(name), bytes);
  }
}
