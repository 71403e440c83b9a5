package org.kiln.artifact;

import java.nio.file.Path;
import java.util.Collection;

/** Ends builds early that compiled nothing for WebAssembly; audits look closer. */
public final class SideModules {
  private SideModules() {}

  /**
   * Checks that each file is a side module.
   *
   * @throws ArtifactException at the first that is not
   */
  public static void check(Collection<ArchiveMember> files) {
    files.forEach(member -> check(member.name(), member.file()));
  }

  private static void check(String name, Path file) {
    WasmModule module = WasmModule.read(file);
    if (!module.isSideModule()) {
      throw new ArtifactException(
          name + ": a WebAssembly module, but no side module: it has no section dylink.0",
          "link it with -shared, or build the static library instead",
          null);
    }
  }
}
