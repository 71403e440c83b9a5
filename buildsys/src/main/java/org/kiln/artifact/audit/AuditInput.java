package org.kiln.artifact.audit;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.kiln.python.TargetEnvironment;

/**
 * All that an audit depends on.
 *
 * @param subject what is audited
 * @param needs its run requirements, and theirs, in the order in which the runtime loads them
 * @param main what the runtime offers; nothing where it is not built
 * @param environment what conditions of requirements ask of the line
 * @param extensionTag the tag of the line's extension modules, for example {@code
 *     cpython-313-wasm32-emscripten}
 * @param budget the largest size of the package's archive, in bytes
 */
public record AuditInput(
    AuditedPackage subject,
    List<AuditedPackage> needs,
    Optional<MainModule> main,
    TargetEnvironment environment,
    String extensionTag,
    OptionalLong budget) {
  /** Copies the list. */
  public AuditInput {
    needs = List.copyOf(needs);
  }

  /** Returns whether all is built that is loaded with the package. */
  public boolean isComplete() {
    return main.isPresent() && needs.stream().noneMatch(need -> need.archives().isEmpty());
  }
}
