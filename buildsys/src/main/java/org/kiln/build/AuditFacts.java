package org.kiln.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kiln.artifact.WasmModule;
import org.kiln.artifact.audit.ArchiveFacts;
import org.kiln.artifact.audit.AuditedPackage;
import org.kiln.artifact.audit.MainModule;
import org.kiln.io.Sha256;
import org.kiln.recipe.BuildType;

/** Reads artifacts for audits, each once. */
final class AuditFacts {
  static final String MAIN_MODULE = "pyodide.asm.wasm";
  static final String GLUE = "pyodide.asm.mjs";

  private final ArtifactStore store;
  private final Map<Sha256, ArchiveFacts> archives = new HashMap<>();
  private final Map<Sha256, MainModule> mainModules = new HashMap<>();

  AuditFacts(ArtifactStore store) {
    this.store = store;
  }

  /** Returns what is installed of what a package's build left: wheels and zip archives. */
  static List<Artifact> installed(List<Artifact> artifacts) {
    return artifacts.stream().filter(a -> a.isWheel() || a.name().endsWith(".zip")).toList();
  }

  AuditedPackage of(PlannedPackage planned, List<Artifact> installed) {
    return new AuditedPackage(
        planned.name(),
        planned.release().version(),
        planned.type() == BuildType.SHARED_LIBRARY,
        installed.stream().map(this::archive).toList());
  }

  private ArchiveFacts archive(Artifact artifact) {
    return archives.computeIfAbsent(
        artifact.sha256(), digest -> ArchiveFacts.read(artifact.name(), store.file(artifact)));
  }

  /** Returns what a runtime offers; nothing where its main module is not among the artifacts. */
  Optional<MainModule> mainModule(List<Artifact> runtime) {
    Optional<Artifact> glue = find(runtime, GLUE);
    return find(runtime, MAIN_MODULE)
        .flatMap(
            module ->
                glue.map(
                    g -> mainModules.computeIfAbsent(module.sha256(), digest -> read(module, g))));
  }

  private MainModule read(Artifact module, Artifact glue) {
    try {
      return MainModule.of(WasmModule.read(store.file(module)), Files.readString(store.file(glue)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<Artifact> find(List<Artifact> artifacts, String name) {
    return artifacts.stream().filter(artifact -> artifact.name().equals(name)).findFirst();
  }
}
