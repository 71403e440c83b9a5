package org.kiln.artifact.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kiln.artifact.ModuleBuilder;
import org.kiln.recipe.Lint;
import org.kiln.recipe.PackageName;

final class SymbolCheckTest extends AuditFixture {
  private static ModuleBuilder module() {
    return new ModuleBuilder();
  }

  @Test
  void auditWhenAllIsOfTheMainModuleFindsNothing() {
    ModuleBuilder module =
        module()
            .imports("env", "PyErr_Format", "i(iii)")
            .imports("env", "emscripten_now", "j(jj)")
            .importsGlobal("env", "__memory_base")
            .importsGlobal("env", "__stack_pointer")
            .importsGlobal("GOT.mem", "Py_None")
            .importsGlobal("GOT.func", "malloc")
            .importsGlobal("GOT.func", "emscripten_now");

    assertThat(auditExtension(module)).isEmpty();
  }

  @Test
  void auditWhenNothingExportsASymbolNamesIt() {
    List<Finding> findings =
        auditExtension(
            module()
                .imports("env", "png_read", "v(i)")
                .imports("env", "absent", "v()")
                .imports("other", "thing", "v()")
                .importsGlobal("GOT.func", "png_free")
                .importsGlobal("GOT.func", "memory"));

    assertThat(findings)
        .containsExactly(
            new Finding(
                Lint.UNRESOLVED_SYMBOL,
                EXTENSION,
                "nothing that is loaded with it exports",
                List.of("absent", "memory", "other.thing", "png_free", "png_read"),
                ""));
  }

  @Test
  void auditWhenASymbolIsWeakMayMissIt() {
    ModuleBuilder module =
        module()
            .imports("env", "png_read", "v(i)")
            .importsGlobal("GOT.func", "png_read")
            .weak("png_read");

    assertThat(auditExtension(module)).isEmpty();
  }

  @Test
  void auditWhenTypesDifferShowsBoth() {
    List<Finding> findings = auditExtension(module().imports("env", "malloc", "i(j)"));

    assertThat(findings).hasSize(1);
    assertThat(findings.get(0).lint()).isEqualTo(Lint.SIGNATURE_MISMATCH);
    assertThat(findings.get(0).subjects())
        .containsExactly(
            "malloc is imported as (i64) → i32, and the main module has it as (i32) → i32");
  }

  @Test
  void auditWhenAFunctionIsDataElsewhereSaysSo() {
    List<Finding> findings = auditExtension(module().imports("env", "Py_None", "i()"));

    assertThat(findings.get(0).subjects())
        .containsExactly("Py_None is imported as () → i32, and the main module has it as a global");
  }

  @Test
  void auditWhenASharedLibraryIsRequiredFindsItsSymbols() {
    byte[] png = module().exports("png_read", "v(i)").exportsData("png_version").bytes();
    needs.add(library("libpng", Map.of("libpng.so", png)));
    ModuleBuilder module =
        module().imports("env", "png_read", "v(i)").importsGlobal("GOT.mem", "png_version");

    assertThat(auditExtension(module.needs("libpng.so"))).isEmpty();
    assertThat(auditExtension(module().imports("env", "png_read", "v(d)")).get(0).subjects())
        .containsExactly(
            "png_read is imported as (f64) → nothing, and libpng has it as (i32) → nothing");
  }

  @Test
  void auditWhenTheWheelBringsTheLibraryThatTheModuleNeedsFindsItsSymbols() {
    byte[] inner = module().exportsData("inner_data").bytes();
    byte[] outer =
        module()
            .importsGlobal("GOT.mem", "inner_data")
            .exports("outer", "v()")
            .needs("libi.so")
            .bytes();
    byte[] extension =
        module()
            .imports("env", "outer", "v()")
            .importsGlobal("GOT.mem", "inner_data")
            .exports("PyInit__c", "i()")
            .needs("libo.so")
            .bytes();
    byte[] other = module().imports("env", "outer", "v()").exports("PyInit__d", "i()").bytes();

    List<Finding> findings =
        audit(
            wheel(
                Map.of(
                    EXTENSION,
                    extension,
                    "pkg/_d.cpython-313-wasm32-emscripten.so",
                    other,
                    "pkg.libs/libi.so",
                    inner,
                    "pkg.libs/libo.so",
                    outer)));

    // Such libraries are not global: only who needs them gets them.
    assertThat(findings).hasSize(1);
    assertThat(findings.get(0).file()).isEqualTo("pkg/_d.cpython-313-wasm32-emscripten.so");
    assertThat(findings.get(0).subjects()).containsExactly("outer");
  }

  @Test
  void auditWhenAModuleImportsWhatItExportsFindsItThere() {
    ModuleBuilder module =
        module()
            .imports("env", "_ZN1A1bEv", "v()")
            .imports("env", "log_it", "v(i)")
            .importsGlobal("GOT.func", "_ZN1A1bEv")
            .exports("_ZN1A1bEv", "v()")
            .exportsData("__em_js__log_it");

    assertThat(auditExtension(module)).isEmpty();
  }

  @Test
  void auditWhenTestsNeedALibraryOfThePackageFindsIt() {
    byte[] library = module().exports("shared", "v()").bytes();
    byte[] user = module().needs("libs.so").exports("PyInit__c", "i()").bytes();
    byte[] test =
        module()
            .needs("libs.so")
            .imports("env", "shared", "v()")
            .exports("PyInit__t", "i()")
            .bytes();
    AuditedPackage pkg = wheel(Map.of(EXTENSION, user, "pkg.libs/libs.so", library));
    ArchiveFacts tests =
        archive("pkg-tests-1.0.zip", Map.of("pkg/tests/_t.cpython-313-wasm32-emscripten.so", test));

    assertThat(
            audit(
                new AuditedPackage(
                    pkg.name(), "1.0", false, List.of(pkg.archives().get(0), tests))))
        .isEmpty();
  }

  @Test
  void auditWhenALibraryIsMissingNamesIt() {
    List<Finding> findings = auditExtension(module().needs("libpng.so"));

    assertThat(findings)
        .containsExactly(
            new Finding(
                Lint.MISSING_LIBRARY,
                EXTENSION,
                "neither its archive nor a run requirement has the library that it needs:",
                List.of("libpng.so"),
                ""));
  }

  @Test
  void auditWhenANeedIsNotBuiltSaysNothingOfSymbols() {
    needs.add(new AuditedPackage(PackageName.parse("libpng"), "1.0", true, List.of()));

    assertThat(auditExtension(module().imports("env", "png_read", "v(i)").needs("libpng.so")))
        .isEmpty();
  }

  @Test
  void auditWhenThereIsNoRuntimeSaysNothingOfSymbols() {
    main = Optional.empty();

    assertThat(auditExtension(module().imports("env", "malloc", "v()"))).isEmpty();
  }
}
