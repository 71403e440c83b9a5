package org.kiln.artifact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WasmModuleTest {
  @TempDir Path directory;

  @Test
  void readWhenSideModuleTellsItsNeeds() throws IOException {
    Path file = file("a.so", TinyModule.side(List.of("libz.so"), List.of("PyInit_a")));

    WasmModule module = WasmModule.read(file);

    assertThat(module.dylink())
        .hasValue(new Dylink(16, 3, List.of("libz.so"), List.of(), Set.of()));
    assertThat(module.imports()).containsExactly(new WasmSymbol("env", "memory", "memory", ""));
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
  void readWhenThereAreFunctionsKnowsTheirTypes() {
    byte[] bytes =
        new ModuleBuilder()
            .imports("env", "given", "i(jd)")
            .exports("mine", "v(ifd)")
            .exportsImport("passed_on", 0)
            .bytes();

    WasmModule module = WasmModule.parse("a.so", bytes);

    assertThat(module.imports())
        .contains(new WasmSymbol("env", "given", "function", "(i64, f64) → i32"));
    assertThat(module.exports())
        .containsExactly(
            new WasmSymbol("", "mine", "function", "(i32, f32, f64) → nothing"),
            new WasmSymbol("", "passed_on", "function", "(i64, f64) → i32"));
  }

  @Test
  void readWhenImportsAreWeakTellsWhich() {
    byte[] bytes =
        new ModuleBuilder()
            .imports("env", "wanted", "v()")
            .imports("env", "welcome", "v()")
            .weak("welcome")
            .bytes();

    assertThat(WasmModule.parse("a.so", bytes).dylink().orElseThrow().weakImports())
        .containsExactly("welcome");
  }

  private Path file(String name, byte[] bytes) throws IOException {
    return Files.write(directory.resolve(name), bytes);
  }
}
