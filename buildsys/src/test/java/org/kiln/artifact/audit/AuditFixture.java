package org.kiln.artifact.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.kiln.artifact.ModuleBuilder;
import org.kiln.artifact.ReproducibleArchive;
import org.kiln.artifact.WasmModule;
import org.kiln.io.AtomicFiles;
import org.kiln.python.TargetEnvironment;
import org.kiln.recipe.Lint;
import org.kiln.recipe.PackageName;

/** Makes packages whose archives have some files, and audits them. */
abstract class AuditFixture {
  static final String EXTENSION = "pkg/_c.cpython-313-wasm32-emscripten.so";

  /** What a wheel has that is in order. */
  static final Map<String, String> METADATA =
      Map.of(
          "pkg-1.0.dist-info/METADATA", "Name: pkg\nVersion: 1.0\n",
          "pkg-1.0.dist-info/licenses/LICENSE", "Do what you want.\n");

  @TempDir Path directory;

  final List<AuditedPackage> needs = new ArrayList<>();
  Optional<MainModule> main =
      Optional.of(
          MainModule.of(
              WasmModule.parse(
                  "main",
                  new ModuleBuilder()
                      .exports("PyErr_Format", "i(iii)")
                      .exports("malloc", "i(i)")
                      .exportsData("Py_None")
                      .bytes()),
              "var wasmImports={memory:wasmMemory,__stack_pointer:___sp,emscripten_now:_now,"
                  + "absent:_absent};_absent.stub=true;_emscripten_now.sig=\"d\""));

  OptionalLong budget = OptionalLong.empty();

  List<Finding> audit(AuditedPackage subject) {
    return Checks.findings(
        new AuditInput(
            subject,
            needs,
            main,
            TargetEnvironment.webAssembly("3.13.5"),
            "cpython-313-wasm32-emscripten",
            budget));
  }

  /** Audits a wheel that has an extension module and nothing else that could be found. */
  List<Finding> auditExtension(ModuleBuilder module) {
    return audit(wheel(Map.of(EXTENSION, module.exports("PyInit__c", "i()").bytes())));
  }

  AuditedPackage wheel(Map<String, byte[]> files) {
    var all = new TreeMap<>(files);
    METADATA.forEach((name, text) -> all.putIfAbsent(name, bytes(text)));
    return packed("pkg", false, "pkg-1.0-py3-none-any.whl", all);
  }

  AuditedPackage library(String name, Map<String, byte[]> files) {
    return packed(name, true, name + "-1.0.zip", files);
  }

  AuditedPackage packed(String name, boolean isShared, String archive, Map<String, byte[]> files) {
    return new AuditedPackage(
        PackageName.parse(name), "1.0", isShared, List.of(archive(archive, files)));
  }

  ArchiveFacts archive(String name, Map<String, byte[]> files) {
    Path tree = directory.resolve("tree-" + name);
    try {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        Path path = tree.resolve(file.getKey());
        Files.createDirectories(path.resolveSibling("."));
        Files.write(path, file.getValue());
      }
      Path packed = directory.resolve(name);
      AtomicFiles.delete(packed);
      ReproducibleArchive.zip(tree, packed);
      AtomicFiles.delete(tree);
      return ArchiveFacts.read(name, packed);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static Set<Lint> lints(List<Finding> findings) {
    return Set.copyOf(findings.stream().map(Finding::lint).toList());
  }
}
