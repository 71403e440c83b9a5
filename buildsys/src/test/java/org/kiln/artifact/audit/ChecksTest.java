package org.kiln.artifact.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kiln.artifact.ModuleBuilder;
import org.kiln.artifact.TinyModule;
import org.kiln.recipe.Lint;
import org.kiln.recipe.PackageName;

final class ChecksTest extends AuditFixture {
  private static final byte[] GOOD = new ModuleBuilder().exports("PyInit__c", "i()").bytes();

  private List<Finding> auditFile(String path, byte[] content) {
    return audit(wheel(Map.of(path, content)));
  }

  private List<Finding> auditMetadata(String lines) {
    String text = "Name: pkg\nVersion: 1.0\n" + lines;
    return audit(wheel(Map.of("pkg-1.0.dist-info/METADATA", bytes(text))));
  }

  private void need(String name, String version) {
    ArchiveFacts any = archive(name + "-any.whl", Map.of("a.py", bytes("")));
    needs.add(new AuditedPackage(PackageName.parse(name), version, false, List.of(any)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        EXTENSION,
        "_c.abi3.so",
        "libc.so",
        "libc.so.1.2",
      })
  void auditWhenAModuleIsRightFindsNothing(String path) {
    assertThat(auditFile(path, GOOD)).isEmpty();
  }

  @Test
  void auditWhenTheInitFunctionIsMissingNamesIt() {
    List<Finding> findings =
        auditFile("pkg/_d.abi3.so", TinyModule.side(List.of(), List.of("PyInit__c")));

    assertThat(lints(findings)).containsExactly(Lint.MISSING_INIT);
    assertThat(findings.get(0).what())
        .isEqualTo("an extension module without the export PyInit__d");
  }

  @Test
  void auditWhenTheSuffixIsOfAnotherPythonSaysWhichIsExpected() {
    List<Finding> findings = auditFile("_c.cpython-312-wasm32-emscripten.so", GOOD);

    assertThat(lints(findings)).containsExactly(Lint.FOREIGN_SUFFIX);
    assertThat(findings.get(0).what())
        .isEqualTo(
            "named for another Python; expected the suffix .cpython-313-wasm32-emscripten.so");
  }

  @Test
  void auditWhenALibraryCanNotBeLoadedSaysWhy() {
    assertThat(auditFile("a.so", TinyModule.plain()))
        .extracting(Finding::lint, Finding::what)
        .containsExactly(
            tuple(Lint.NOT_LOADABLE, "a WebAssembly module without the section dylink.0"));
    assertThat(auditFile("a.so", bytes("INPUT(libb.so)")))
        .extracting(Finding::what)
        .containsExactly("no WebAssembly module that can be read");
  }

  @Test
  void auditWhenThereAreProgramsOfOtherMachinesNamesTheirFormat() {
    byte[] pe = new byte[0x80];
    ByteBuffer.wrap(pe).put(bytes("MZ")).order(ByteOrder.LITTLE_ENDIAN).putInt(0x3c, 0x70);
    ByteBuffer.wrap(pe).position(0x70).put(bytes("PE\0\0"));
    Map<String, byte[]> files =
        Map.of(
            "bin/tool", Arrays.copyOf(new byte[] {0x7f, 'E', 'L', 'F'}, 64),
            "bin/tool.exe", pe,
            "lib/a.dylib", ByteBuffer.allocate(8).putInt(0xfeedfacf).array(),
            "lib/A.class", ByteBuffer.allocate(8).putInt(0xcafebabe).putInt(61).array(),
            "doc/MZ.txt", bytes("MZ is how such a file begins. ".repeat(9)));

    List<Finding> findings = audit(wheel(files));

    assertThat(lints(findings)).containsExactly(Lint.HOST_BINARY);
    assertThat(findings)
        .extracting(f -> f.file() + " " + f.what().replaceFirst(",.*", ""))
        .containsExactly(
            "bin/tool an ELF file", "bin/tool.exe a PE file", "lib/a.dylib a Mach-O file");
  }

  @Test
  void auditWhenFilesNameTheBuildsDirectoriesListsThem() {
    String text = "cc='/opt/kiln/bin/emcc' x=/kiln/work/src/a.pyx, y=/kiln/work/src/a.pyx";

    List<Finding> findings = auditFile("pkg/config.py", bytes(text));

    assertThat(lints(findings)).containsExactly(Lint.HOST_PATH);
    assertThat(findings.get(0).subjects())
        .containsExactly("/kiln/work/src/a.pyx", "/opt/kiln/bin/emcc");
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://example.org/kiln/work", "~/kiln/x", "../kiln/x", "/kilns/x"})
  void auditWhenAPathIsAnotherOneFindsNothing(String path) {
    assertThat(auditFile("a.txt", bytes("see " + path))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"lib/libx.a", "lib/libx.la", "x.o", "x.lib"})
  void auditWhenThereAreFilesForLinkersFindsThem(String path) {
    assertThat(lints(auditFile(path, bytes("x")))).containsExactly(Lint.STATIC_ARCHIVE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "six>=1.5 | MISSING_REQUIREMENT",
        "Known>=2 | REQUIREMENT_VERSION",
        "known!=1.4.*,<2 | ",
        "known (>=1) | ",
        "six; python_version < '3.9' | ",
        "six; sys_platform == 'win32' | ",
        "six; extra == 'test' | ",
        "pkg[all] | ",
        "six; sys_platform == 'emscripten' | MISSING_REQUIREMENT",
      })
  void auditWhenMetadataRequireComparesWithTheRecipe(String requirement, Lint expected) {
    need("known", "1.5");

    assertThat(lints(auditMetadata("Requires-Dist: " + requirement + "\n")))
        .isEqualTo(expected == null ? Set.of() : Set.of(expected));
  }

  @Test
  void auditWhenARequirementIsMissingSaysWhatToAdd() {
    Finding finding = auditMetadata("Requires-Dist: Six_Pack >=1.5\n").get(0);

    assertThat(finding.subjects()).containsExactly("Six_Pack>=1.5");
    assertThat(finding.advice()).isEqualTo("add six-pack to requirements.run");
  }

  @Test
  void auditWhenThereIsNoLicenseFileSaysSo() {
    AuditedPackage bare =
        packed(
            "pkg",
            false,
            "pkg-1.0-py3-none-any.whl",
            Map.of("pkg-1.0.dist-info/METADATA", bytes("Name: pkg\n")));

    assertThat(lints(audit(bare))).containsExactly(Lint.MISSING_LICENSE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"LICENSE", "LICENCE.txt", "COPYING", "license_files/NOTICE", "licenses/a/AUTHORS"})
  void auditWhenThereIsALicenseFileFindsNothing(String file) {
    AuditedPackage licensed =
        packed(
            "pkg",
            false,
            "pkg-1.0-py3-none-any.whl",
            Map.of(
                "pkg-1.0.dist-info/METADATA",
                bytes("Name: pkg\n"),
                "pkg-1.0.dist-info/" + file,
                bytes("x")));

    assertThat(audit(licensed)).isEmpty();
  }

  @Test
  void auditWhenTheArchiveIsLargerThanAllowedShowsBothSizes() {
    AuditedPackage pkg = wheel(Map.of("a.txt", bytes("x")));
    long size = pkg.archives().get(0).size();
    budget = OptionalLong.of(size);
    assertThat(audit(pkg)).isEmpty();

    budget = OptionalLong.of(size - 1);
    assertThat(lints(audit(pkg))).containsExactly(Lint.SIZE_BUDGET);
    assertThat(audit(pkg).get(0).what())
        .isEqualTo("it has %d bytes, and audit.size allows %d".formatted(size, size - 1));
  }
}
