package org.kiln.artifact;

import java.nio.file.Path;
import java.util.Collection;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks what a build compiled for the runtime's dynamic linker. */
public final class SideModules {
  /** An extension module: its file name says which Python it is for (PEP 3149). */
  private static final Pattern EXTENSION =
      Pattern.compile("(?<module>[^.]+)\\.(?<tag>cpython-[\\w-]+|abi3)\\.so");

  private static final String OUR_TAG = "wasm32-emscripten";

  private SideModules() {}

  /**
   * Checks that each file is a side module, and that extension modules export their init function.
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
    Matcher extension = EXTENSION.matcher(String.valueOf(file.getFileName()));
    if (extension.matches()) {
      checkExtension(name, module, extension.group("module"), extension.group("tag"));
    }
  }

  private static void checkExtension(String name, WasmModule module, String stem, String tag) {
    if (tag.startsWith("cpython-") && !tag.endsWith(OUR_TAG)) {
      throw new ArtifactException(
          name + ": named for another platform; expected the suffix " + OUR_TAG + ".so",
          "the build must take the suffix from sysconfig's EXT_SUFFIX",
          null);
    }
    if (!module.exports("PyInit_" + stem)) {
      throw new ArtifactException(
          name + ": an extension module without the export PyInit_" + stem,
          "check build.exports of the recipe and that the module's name is that of its file",
          null);
    }
  }
}
